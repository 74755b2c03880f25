package dev.portcullis.features.steps;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.Row;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;

/** What examples say of the audit: its parameters and its token. */
public final class SettingSteps {
    private final Crm crm;
    private final Catalogue catalogue;

    public SettingSteps(Crm crm, RulesUnderTest rules) {
        this.crm = crm;
        this.catalogue = rules.catalogue();
    }

    @Given("{string} of {control} is {long}")
    @Explained(value = "Sets a parameter of a control that is a number.", example = """
                    Given "invitation-days" of USR-02 is 14
                    """)
    public void number(String parameter, String control, long value) {
        set(control, parameter, value);
    }

    @Given("{string} of {control} is {string}")
    @Explained(
            value = "Sets a parameter of a control that is a list of names, divided by commas; none for an empty list.",
            example = """
                    Given "self-service-modules" of MOD-01 is "Cases, Notes"
                    """)
    public void list(String parameter, String control, String words) {
        set(control, parameter, Row.list(words));
    }

    @Given("{string} of {control} holds these pairs:")
    @Explained(value = "Sets a parameter of a control that is a list of pairs, one a row.", example = """
                    Given "conflicting-user-types" of PER-04 holds these pairs:
                      | Vendor | Auditor |
                    """)
    public void pairs(String parameter, String control, DataTable pairs) {
        set(
                control,
                parameter,
                pairs.cells().stream()
                        .map(pair -> pair.stream().map(Row::unquoted).toList())
                        .toList());
    }

    /** A setting that no run could have would prove nothing. */
    private void set(String id, String parameter, Object value) {
        Control control = catalogue.control(id);
        if (control == null) {
            throw new IllegalArgumentException(
                    "there is no control '" + id + "'; 'portcullis rules list' shows those there are");
        }
        ParameterDeclaration declaration = control.parameters().get(parameter);
        if (declaration == null) {
            throw new IllegalArgumentException(id + " has no parameter '" + parameter + "', expected one of "
                    + String.join(", ", control.parameters().keySet()));
        }
        String problem = declaration.problemWith(value);
        if (problem != null) {
            throw new IllegalArgumentException(id + ": " + problem);
        }
        crm.set(id, parameter, value);
    }

    @Given("the scopes of the token are:")
    @Explained(
            value = "The scopes that Zoho named for the token of the audit; READ scopes only when nothing is said.",
            example = """
                    Given the scopes of the token are:
                      | ZohoCRM.settings.clientportal.READ |
                    """)
    public void scopes(List<String> scopes) {
        crm.scopes = new ArrayList<>(scopes);
    }

    @Given("the token names no scopes")
    @Explained(value = "Zoho did not say which scopes the token has.", example = "Given the token names no scopes")
    public void scopesUnknown() {
        crm.scopes = null;
    }
}
