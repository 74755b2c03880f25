package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.input.draft.RosterDraft;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis users}. */
@Command(
        name = "users",
        description = {
            "Writes the portal users of today, and judges nobody.",
            "--format roster writes a CSV to start a roster from: one row for each person, portal and user type, active"
                    + " or inactive; fill in the owners, strike out who should have no access, and give it to"
                    + " 'portcullis check --roster'.",
            "A cell that a spreadsheet program would run as a formula begins with an apostrophe; 'check' reads it without."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every user was listed",
            "1:internal error",
            "2:wrong usage, credentials, or snapshot; nothing was written",
            "4:some list was not collected whole, or the state of a user is unknown (what is known was written),",
            "  or no host was reached",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis users --format roster --output roster.csv",
            "  portcullis users --format roster --demo",
            "  portcullis users --format roster --snapshot today.ndjson --portal acme --output roster.csv"
        })
public final class UsersCommand implements Callable<Integer> {
    private static final Map<String, Draft> FORMATS = Map.of("roster", new RosterDraft());

    private final Console console;

    @Mixin
    private ListOptions options = new ListOptions();

    UsersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.write(console, FORMATS);
    }
}
