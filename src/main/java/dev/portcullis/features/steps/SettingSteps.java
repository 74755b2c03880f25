package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.Row;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;

/** What examples say of the audit: its parameters and its token. */
public final class SettingSteps {
    private final Crm crm;

    public SettingSteps(Crm crm) {
        this.crm = crm;
    }

    @Given("{string} of {control} is {long}")
    public void number(String parameter, String control, long value) {
        crm.set(control, parameter, value);
    }

    @Given("{string} of {control} is {string}")
    public void list(String parameter, String control, String words) {
        crm.set(control, parameter, Row.list(words));
    }

    @Given("{string} of {control} holds these pairs:")
    public void pairs(String parameter, String control, DataTable pairs) {
        crm.set(
                control,
                parameter,
                pairs.cells().stream()
                        .map(pair -> pair.stream().map(Row::unquoted).toList())
                        .toList());
    }

    @Given("the scopes of the token are:")
    public void scopes(List<String> scopes) {
        crm.scopes = new ArrayList<>(scopes);
    }

    @Given("the token names no scopes")
    public void scopesUnknown() {
        crm.scopes = null;
    }
}
