package dev.portcullis.cli.login;

import dev.portcullis.fetch.http.Scopes;
import dev.portcullis.fetch.setup.DataCenter;
import java.util.List;

/** What a person does in Zoho's pages to get a grant code. */
final class Steps {
    private Steps() {}

    static List<String> of(DataCenter center) {
        String api = center.accounts().toString().replace("//accounts.", "//api-console.");
        return List.of(
                "To give Portcullis a way to read your CRM:",
                "  1. Log in to Zoho as a user whose profile has the permissions 'Manage Portals' and 'Manage Portal",
                "     Users'; an administrator has both. The audit will see what this user may see.",
                "  2. Open " + api + " and make a client of the kind 'Self Client', unless there is one.",
                "  3. Copy its Client ID and Client Secret from the tab 'Client Secret'.",
                "  4. In the tab 'Generate Code' enter these scopes, in one line without blanks:",
                "       " + Scopes.commaSeparated(),
                "     then the duration of 10 minutes and a description, and choose 'Create'.",
                "  5. Choose the production organisation of the CRM: a sandbox has no portals. Copy the code.",
                "");
    }
}
