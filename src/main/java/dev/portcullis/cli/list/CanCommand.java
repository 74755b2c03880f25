package dev.portcullis.cli.list;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.CanListing;
import dev.portcullis.snapshot.Action;
import dev.portcullis.spelling.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis access can}. */
@Command(
        name = "can",
        description = {
            "Lists every portal user who can do one thing in one module: now, or once the invitation is accepted, which is marked. Who is switched off is counted and not listed.",
            "edit is of records the user created, edit-shared of records that employees shared; attachments are those on notes. Hub users are not looked at.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: user (as in 'users --format json'), access, grant (as in 'access matrix --format json'), may."
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
            "  portcullis access can delete --module Deals",
            "  portcullis access can view --module Contacts --demo --format csv"
        })
final class CanCommand implements Callable<Integer> {
    private static final Map<String, Action> ACTIONS = new LinkedHashMap<>();

    static {
        Arrays.stream(Action.values()).forEach(action -> ACTIONS.put(word(action), action));
    }

    private final Console console;

    @Parameters(
            paramLabel = "ACTION",
            description = "view, edit, edit-shared, create, delete, create-attachment or delete-attachment.")
    private String action = "";

    @Option(
            names = "--module",
            paramLabel = "NAME",
            required = true,
            description = "The API name of the module, or its label.")
    private String module = "";

    @Mixin
    private ListOptions options = new ListOptions();

    CanCommand(Console console) {
        this.console = console;
    }

    private static String word(Action action) {
        return action == Action.EDIT_SHARED_RECORDS
                ? "edit-shared"
                : action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Integer call() throws Exception {
        Action asked = ACTIONS.get(action);
        if (asked == null) {
            String hint = Nearest.hint(action, ACTIONS.keySet());
            throw new UsageException("the action is '" + Console.clean(action) + "', expected one of "
                    + String.join(", ", ACTIONS.keySet()) + (hint.isEmpty() ? "." : hint));
        }
        return options.write(console, snapshot -> new CanListing(snapshot, asked, module));
    }
}
