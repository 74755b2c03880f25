package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.input.draft.MatrixDraft;
import dev.portcullis.report.listing.MatrixListing;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis access matrix}. */
@Command(
        name = "matrix",
        description = {
            "Shows what each user type may do in each module today, and judges nothing.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: portal, portalId, userType, userTypeId, userTypeActive, module, label, records (private: those bound to"
                    + " the user; public: all), actions (null when Zoho did not say).",
            "--format matrix writes a CSV to start an access matrix from: one row for each module of a user type, yes or"
                    + " no for each action; put no where an action should not be approved, and give it to"
                    + " 'portcullis check --access-matrix'.",
            "A cell that a spreadsheet program would run as a formula begins with an apostrophe; 'check' reads it without."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every module was written",
            "1:internal error",
            "2:wrong usage, credentials, or snapshot; nothing was written",
            "4:some list was not collected whole, or permissions are unknown (what is known was written),",
            "  or no host was reached",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis access matrix --demo",
            "  portcullis access matrix --format matrix --output access.csv",
            "  portcullis access matrix --format matrix --snapshot today.ndjson --output access.csv"
        })
final class MatrixCommand implements Callable<Integer> {
    private static final Map<String, ListOptions.Source<Draft>> DRAFTS =
            Map.of("matrix", snapshot -> new MatrixDraft());

    private final Console console;

    @Mixin
    private ListOptions options = new ListOptions();

    MatrixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.write(console, MatrixListing::new, DRAFTS);
    }
}
