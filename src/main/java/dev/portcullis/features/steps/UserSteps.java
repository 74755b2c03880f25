package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.Row;
import dev.portcullis.features.crm.UserDraft;
import dev.portcullis.snapshot.HubUser;
import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Map;

/** What examples say of portal users and of internal CRM users. */
public final class UserSteps {
    private final Crm crm;

    public UserSteps(Crm crm) {
        this.crm = crm;
    }

    @DataTableType
    public UserDraft user(Map<String, String> row) {
        return UserDraft.of(row);
    }

    @DataTableType
    public HubUser internalUser(Map<String, String> cells) {
        var values = new String[] {"rob@acme.example", "active", "Regular User"};
        Row row = Row.of(cells, "e-mail", "status", "type");
        row.text("e-mail", email -> values[0] = email);
        row.text("status", status -> values[1] = status);
        row.text("type", type -> values[2] = type);
        return new HubUser("7", "Rob", values[0], values[1], values[2], null, null);
    }

    @Given("this/these portal user(s):")
    public void users(List<UserDraft> users) {
        crm.users.addAll(users);
    }

    @Given("there are no portal users")
    public void noUsers() {
        crm.users.clear();
    }

    @Given("this/these internal user(s):")
    public void internalUsers(List<HubUser> users) {
        crm.hubUsers.addAll(users);
    }
}
