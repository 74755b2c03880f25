package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Columns;
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
    static final Columns USERS = UserDraft.COLUMNS;

    static final Columns INTERNAL_USERS = Columns.of("internal users")
            .with("e-mail", "unknown when there is none; else rob@acme.example")
            .with("status", "active, unknown, or any other word; else active")
            .with("type", "Zoho's word, such as Client Portal User; else Regular User");

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
        Row row = Row.of(cells, INTERNAL_USERS);
        row.text("e-mail", email -> values[0] = email);
        row.text("status", status -> values[1] = status);
        row.text("type", type -> values[2] = type);
        return new HubUser("7", "Rob", values[0], values[1], values[2], null, null);
    }

    @Given("this/these portal user(s):")
    @Explained(
            value = "Adds portal users to the one who is there, ann@client.example of the user type Client Portal.",
            example = """
                    Given these portal users:
                      | e-mail              | user type | status  |
                      | bob@partner.example | Vendor    | invited |
                    """)
    public void users(List<UserDraft> users) {
        crm.users.addAll(users);
    }

    @Given("there are no portal users")
    @Explained(value = "Takes away every portal user.", example = "Given there are no portal users")
    public void noUsers() {
        crm.users.clear();
    }

    @Given("this/these internal user(s):")
    @Explained(
            value = "Adds people who work in the CRM itself to the one who is there, olga@acme.example.",
            example = """
                    Given this internal user:
                      | e-mail           | status   |
                      | rob@acme.example | inactive |
                    """)
    public void internalUsers(List<HubUser> users) {
        crm.hubUsers.addAll(users);
    }
}
