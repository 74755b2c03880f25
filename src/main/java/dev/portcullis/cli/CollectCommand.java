package dev.portcullis.cli;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.ResumeOption;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.PlanPage;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.fetch.Planner;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        addMethodSubcommands = false,
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
            "  portcullis collect --data-center eu --output today.ndjson.gz --resume",
            "  portcullis collect --demo --output demo.ndjson",
            "  portcullis collect --data-center eu --plan"
        })
final class CollectCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The snapshot to write; a name that ends in .gz makes it zipped.")
    private @Nullable Path output;

    @Option(
            names = "--plan",
            description = "Only tell how many calls it would take; asks for portals and user types, not for users.")
    private boolean plan;

    @Option(names = "--demo", description = "Collect from the sandbox inside this program; needs no credentials.")
    private boolean demo;

    @Mixin
    private ResumeOption resume = new ResumeOption();

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
        var collection = new Collection(zoho, config.read(), console);
        if (plan) {
            return plan(collection, progress);
        } else if (output == null) {
            throw new UsageException("--output names the snapshot to write; it is missing.");
        }
        CheckpointFile checkpoint = resume.file(Path.of(output + ".checkpoint"), !demo);
        // A place that cannot be written is told before anything is asked for.
        AtomicFile.privateAt(output).close();
        progress.step("Collecting");
        List<Coverage> coverage = collection.collect(demo, output, checkpoint, progress);
        progress.tellCredits();
        List<Coverage> gaps = coverage.stream()
                .filter(line -> !line.collected() && !line.leftOut())
                .toList();
        if (!outputOptions.quiet()) {
            console.out().println("Snapshot: " + output);
        }
        gaps.forEach(this::tell);
        return gaps.isEmpty() ? ExitCode.COMPLIANT : ExitCode.INCOMPLETE;
    }

    private int plan(Collection collection, Progress progress) throws Exception {
        Planner.Plan planned = collection.plan(demo, progress);
        new PlanPage(console, collection.maxCalls()).print(planned);
        progress.tellCredits();
        return planned.gaps().isEmpty() ? ExitCode.COMPLIANT : ExitCode.INCOMPLETE;
    }

    private void tell(Coverage gap) {
        String scope = gap.scope() == null ? "" : " " + Console.clean(gap.scope());
        console.err()
                .println("not collected whole: " + gap.resource() + scope + ": " + gap.state() + ": "
                        + Console.clean(gap.message()));
    }
}
