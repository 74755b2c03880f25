package dev.portcullis.cli.list;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.WhoListing;
import dev.portcullis.snapshot.MailAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code portcullis access who}. */
@Command(
        name = "who",
        description = {
            "Shows everything one person may do through portals, and through which user type: a row for each module of each user type that has a portal user of this e-mail.",
            "'access' tells whether the grant reaches the person: now, once accepted (the invitation), none (switched off: the person, the user type or the portal), or unknown. A hub user, who is an employee with a CRM licence, is told; what a profile allows is not looked at.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: user (as in 'users --format json'), access, grant (as in 'access matrix --format json', or null), may."
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
            "  portcullis access who ann@example.com",
            "  portcullis access who ann@example.com --snapshot today.ndjson --format json"
        })
final class WhoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "EMAIL", description = "Whose access; case does not matter.")
    private String email = "";

    @Mixin
    private ListOptions options = new ListOptions();

    WhoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String normal = MailAddress.normal(email);
        if (normal == null) {
            throw new UsageException("the e-mail is empty; say whose access is asked for.");
        }
        return options.write(console, snapshot -> new WhoListing(snapshot, normal));
    }
}
