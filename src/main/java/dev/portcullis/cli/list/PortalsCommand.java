package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.PortalListing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis portals}. */
@Command(
        name = "portals",
        description = {
            "Lists the portals: whether they are switched on, their sign-in through SAML, how many user types they have.",
            "--format table (the default) is for people: it fits the terminal; in a pipe or a file nothing is cut or left out. csv and xlsx have more columns. json is an array with an object on each line, its keys as in a snapshot.",
            "json: name, zaid, active, saml, samlCertificateExpiry, userTypes, createdTime, modifiedTime."
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
        footer = {"  portcullis portals --demo", "  portcullis portals --snapshot today.ndjson --format json"})
public final class PortalsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ListOptions options = new ListOptions();

    PortalsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.write(console, PortalListing::new);
    }
}
