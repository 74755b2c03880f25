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
    @Explained(
            value = "The list of portals was not collected whole.",
            example = "Given the list of portals was refused")
    public void portals(String state) {
        crm.miss("portals", null, state);
    }

    @Given("the page of the portal was {state}")
    @Explained(
            value = "The portal's own page, which tells of SAML, was not collected.",
            example = "Given the page of the portal was not collected")
    public void portal(String state) {
        crm.miss("portal", PortalDraft.ZAID, state);
    }

    @Given("the list of user types was {state}")
    @Explained(
            value = "The list of the portal's user types was not collected whole.",
            example = "Given the list of user types was cut short")
    public void userTypes(String state) {
        crm.miss("user-types", PortalDraft.ZAID, state);
    }

    @Given("the modules of {string} were {state}")
    @Explained(value = "The page of a user type, with its modules and fields, was not collected whole.", example = """
                    Given the modules of "Client Portal" were refused
                    """)
    public void modules(String userType, String state) {
        crm.miss("user-type", crm.idOf(userType), state);
    }

    @Given("the users of {string} were {state}")
    @Explained(value = "The list of a user type's users was not collected whole.", example = """
                    Given the users of "Client Portal" were cut short
                    """)
    public void users(String userType, String state) {
        crm.miss("users", crm.idOf(userType), state);
    }

    @Given("the internal users were {state}")
    @Explained(
            value = "The list of internal CRM users was not collected whole.",
            example = "Given the internal users were never asked for")
    public void internalUsers(String state) {
        crm.miss("hub-users", null, state);
    }

    @Given("the field metadata of {word} was {state}")
    @Explained(
            value = "What the CRM says of a module's fields was not collected.",
            example = "Given the field metadata of Contacts was refused")
    public void fieldMetadata(String module, String state) {
        crm.miss("field-metadata", module, state);
    }
}
