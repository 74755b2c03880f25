package dev.portcullis.cli.list;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.input.draft.ProjectsDraft;
import dev.portcullis.input.draft.RosterDraft;
import dev.portcullis.report.listing.UserListing;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis users}. */
@Command(
        name = "users",
        description = {
            "Lists the portal users: who they are, how they stand, in which user type, and with which record of which module. It judges nobody. A person in two user types is listed twice.",
            "Status: active (switched on, the invitation accepted), invited since a day (UTC), deactivated and why, or unknown where Zoho left it out; who may have an asked-for status is listed with it.",
            "Hub users are employees with a CRM licence; --kind hub or all lists them too, with Zoho's own status.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: kind, portal, portalId, userType, userTypeId, name, email, status, statusInFull, active, confirmed, statusReason, invitedTime, module, personalityId, and of hub users hubUserId, hubUserType, role, profile.",
            "--format roster writes a CSV to start a roster from: one row for each person, portal and user type, active or inactive; fill in the owners, strike out who should have no access, and give it to 'portcullis check --roster'.",
            "--format zoho-projects writes a CSV to hand over client users to Zoho Projects: Email, First Name, Last Name, Company, Role; one row for each e-mail of an active user. The last word of a name is taken for the last name, the role is the user type, and the company is yours to fill in, since portals do not know it.",
            "In CSV, a cell that a spreadsheet program would run as a formula begins with an apostrophe; 'check' reads it without."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was listed",
            "1:internal error",
            "2:wrong usage, credentials, or snapshot; nothing was written",
            "4:some list was not collected whole, or Zoho left something out (what is known was written),",
            "  or no host was reached",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis users --demo",
            "  portcullis users --status invited,deactivated --user-type Vendor",
            "  portcullis users --search ann@ --format json",
            "  portcullis users --kind all --format xlsx --output users.xlsx",
            "  portcullis users --format roster --output roster.csv",
            "  portcullis users --format zoho-projects --user-type Client --output clients.csv"
        })
public final class UsersCommand implements Callable<Integer> {
    private static final String ROSTER = "roster";
    private static final String PROJECTS = "zoho-projects";

    private final Console console;

    @Mixin
    private UserFilter filter = new UserFilter();

    @Mixin
    private ListOptions options = new ListOptions();

    UsersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        filter.check();
        if (options.isFormat(ROSTER) && filter.given()) {
            throw new UsageException("a roster is of everybody; leave out --kind, --status, --search and --user-type.");
        } else if (options.isFormat(PROJECTS) && filter.statusGiven()) {
            throw new UsageException(
                    "--format zoho-projects is of portal users who are active; leave out --kind and --status.");
        }
        Map<String, ListOptions.Source<Draft>> drafts = Map.of(
                ROSTER,
                snapshot -> new RosterDraft(),
                PROJECTS,
                snapshot -> new ProjectsDraft(filter.of(snapshot)::wants));
        return options.write(console, snapshot -> new UserListing(snapshot, filter.of(snapshot)), drafts);
    }
}
