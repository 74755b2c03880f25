package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.UserTypeListing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis user-types}. */
@Command(
        name = "user-types",
        description = {
            "Lists the user types of the portals: whether they are switched on, how many users Zoho reports, and in how many modules they may edit (own or shared records) or delete.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: name, id, portal, portalId, active, default, reportedUsers, personalityModule, modules, mayEdit and mayDelete (API names of modules), unknownModules, modifiedTime."
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
            "  portcullis user-types --demo",
            "  portcullis user-types --snapshot today.ndjson --format xlsx --output user-types.xlsx"
        })
public final class UserTypesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ListOptions options = new ListOptions();

    UserTypesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.write(console, UserTypeListing::new);
    }
}
