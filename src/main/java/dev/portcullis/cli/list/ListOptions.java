package dev.portcullis.cli.list;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.run.Evidence;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.snapshot.file.AtomicFile;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that list something have in common: where it comes from, in which form and where it goes. */
final class ListOptions {
    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "In which form; see above.")
    private String format = "";

    @Option(names = "--output", paramLabel = "FILE", description = "Where it goes (default: standard output).")
    private @Nullable Path target;

    @ArgGroup(exclusive = true)
    private SourceOptions source = new SourceOptions();

    @Mixin
    private ZohoOptions zoho = new ZohoOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Write it in the form that is asked for, and return the exit code. */
    int write(Console console, Map<String, Draft> formats) throws Exception {
        Draft draft = formats.get(format);
        if (draft == null) {
            throw new UsageException("--format is '" + Console.clean(format) + "', expected "
                    + String.join(" or ", new TreeSet<>(formats.keySet())) + ".");
        }
        Progress progress = output.progress(console);
        Configuration configuration = config.read();
        var collection = new Collection(zoho, configuration, console);
        collection.check(source.zoho());
        // The file is opened first: a place that cannot be written is told before anything takes time.
        try (AtomicFile file = target == null ? null : AtomicFile.privateAt(target);
                Evidence evidence = Evidence.take(collection, source, false, null, progress)) {
            Snapshot snapshot = evidence.snapshot();
            Draft.Outcome outcome = write(draft, snapshot, file, console);
            if (target != null && !output.quiet()) {
                console.out().println("Written: " + Console.clean(target.toString()) + ", " + outcome.rows() + " rows");
            }
            boolean noPortal = configuration.expectNoPortal().orElse(false);
            return tell(outcome, new Gaps(snapshot, noPortal).of(draft.needs()), progress);
        }
    }

    private static Draft.Outcome write(Draft draft, Snapshot snapshot, @Nullable AtomicFile file, Console console)
            throws IOException, InvalidSnapshotException {
        if (file == null) {
            Draft.Outcome outcome = draft.write(snapshot, console.out());
            console.out().flush();
            return outcome;
        }
        Draft.Outcome outcome;
        // Unlike the writers of Files, this one does not stop at half a character in the name of a portal.
        try (Writer writer = new OutputStreamWriter(Files.newOutputStream(file.temporary()), StandardCharsets.UTF_8)) {
            outcome = draft.write(snapshot, writer);
        }
        file.commit();
        return outcome;
    }

    private static int tell(Draft.Outcome outcome, List<String> gaps, Progress progress) {
        if (outcome.unnamed() > 0) {
            progress.warn(
                    outcome.unnamed() + " left out: no row can name them, for want of an e-mail address or a name");
        }
        if (outcome.unknown() > 0) {
            progress.warn(outcome.unknown() + " left out: Zoho did not say what they may do");
        }
        gaps.forEach(gap -> progress.warn("not whole: " + gap));
        return gaps.isEmpty() && outcome.unknown() == 0 ? ExitCode.COMPLIANT : ExitCode.INCOMPLETE;
    }
}
