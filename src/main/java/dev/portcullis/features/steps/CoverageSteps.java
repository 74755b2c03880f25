package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.PortalDraft;
import io.cucumber.java.en.Given;

/** What examples say could not be collected. */
public final class CoverageSteps {
    private final Crm crm;

    public CoverageSteps(Crm crm) {
        this.crm = crm;
    }

    @Given("the list of portals was {state}")
    public void portals(String state) {
        crm.miss("portals", null, state);
    }

    @Given("the page of the portal was {state}")
    public void portal(String state) {
        crm.miss("portal", PortalDraft.ZAID, state);
    }

    @Given("the list of user types was {state}")
    public void userTypes(String state) {
        crm.miss("user-types", PortalDraft.ZAID, state);
    }

    @Given("the modules of {string} were {state}")
    public void modules(String userType, String state) {
        crm.miss("user-type", crm.idOf(userType), state);
    }

    @Given("the users of {string} were {state}")
    public void users(String userType, String state) {
        crm.miss("users", crm.idOf(userType), state);
    }

    @Given("the internal users were {state}")
    public void internalUsers(String state) {
        crm.miss("hub-users", null, state);
    }

    @Given("the field metadata of {word} was {state}")
    public void fieldMetadata(String module, String state) {
        crm.miss("field-metadata", module, state);
    }
}
