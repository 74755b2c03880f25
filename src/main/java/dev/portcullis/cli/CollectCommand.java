package dev.portcullis.cli;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.snapshot.Coverage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis collect}. */
@Command(
        name = "collect",
        description = {
            "Collects portals, user types, permissions and users into a snapshot file, and judges nothing.",
            "Credentials come from ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was asked for was collected",
            "1:internal error",
            "2:wrong usage or credentials",
            "4:some resource was not collected whole, or no host was reached",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis collect --data-center eu --output today.ndjson.gz",
            "  portcullis collect --demo --output demo.ndjson"
        })
final class CollectCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The snapshot to write; a name that ends in .gz makes it zipped.")
    private Path output = Path.of("snapshot.ndjson");

    @Option(names = "--demo", description = "Collect from the sandbox inside this program; needs no credentials.")
    private boolean demo;

    @Mixin
    private ZohoOptions zoho = new ZohoOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    CollectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = outputOptions.progress(console);
        progress.step("Collecting");
        List<Coverage> coverage = new Collection(zoho, config.read(), console).collect(demo, output, progress);
        List<Coverage> gaps = coverage.stream()
                .filter(line -> !line.collected() && !line.leftOut())
                .toList();
        if (!outputOptions.quiet()) {
            console.out().println("Snapshot: " + output);
        }
        gaps.forEach(this::tell);
        return gaps.isEmpty() ? ExitCode.COMPLIANT : ExitCode.INCOMPLETE;
    }

    private void tell(Coverage gap) {
        String scope = gap.scope() == null ? "" : " " + Console.clean(gap.scope());
        console.err()
                .println("not collected whole: " + gap.resource() + scope + ": " + gap.state() + ": "
                        + Console.clean(gap.message()));
    }
}
