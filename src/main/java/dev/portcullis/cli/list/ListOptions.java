package dev.portcullis.cli.list;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.run.Evidence;
import dev.portcullis.cli.run.SnapshotAhead;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.report.listing.Listing;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.spelling.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that list something have in common: where it comes from, in which form and where it goes. */
final class ListOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "In which form; see above (default: ${DEFAULT-VALUE}).")
    private String format = "table";

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

    /** Makes what is to be written of a snapshot. */
    interface Source<T> {
        T of(Snapshot snapshot) throws IOException, InvalidSnapshotException, UsageException;
    }

    boolean isFormat(String name) {
        return format.equals(name);
    }

    /** Write the list in the form that is asked for, and return the exit code. */
    <T> int write(Console console, Source<? extends Listing<T>> listing) throws Exception {
        return write(console, listing, Map.of());
    }

    /** The same, where {@code drafts} are further forms, by name. */
    <T> int write(Console console, Source<? extends Listing<T>> listing, Map<String, Source<Draft>> drafts)
            throws Exception {
        ListForm form = ListForm.of(format);
        Source<Draft> draft = drafts.get(format);
        if (form == null && draft == null) {
            throw unknownFormat(drafts);
        } else if (form == ListForm.XLSX && target == null) {
            throw new UsageException("--format xlsx is for a file; say which with --output FILE.");
        }
        Progress progress = output.progress(console);
        Configuration configuration = config.read();
        var collection = new Collection(zoho, configuration, console);
        collection.check(source.zoho());
        try (Target place = Target.open(target, console);
                SnapshotAhead ahead = SnapshotAhead.of(source.snapshot(), false);
                Evidence evidence = Evidence.take(collection, source, ahead, null, progress)) {
            Snapshot snapshot = evidence.snapshot();
            var gaps = new Gaps(snapshot, configuration.expectNoPortal().orElse(false));
            return draft != null
                    ? write(draft.of(snapshot), snapshot, place, gaps, progress)
                    : write(listing.of(snapshot), Objects.requireNonNull(form), place, gaps, progress);
        }
    }

    private UsageException unknownFormat(Map<String, Source<Draft>> drafts) {
        List<String> known = new ArrayList<>(ListForm.words());
        known.addAll(new TreeSet<>(drafts.keySet()));
        String hint = Nearest.hint(format, known);
        return new UsageException("--format is '" + Console.clean(format) + "', expected "
                + String.join(", ", known.subList(0, known.size() - 1)) + " or " + known.get(known.size() - 1)
                + (hint.isEmpty() ? "." : hint));
    }

    private <T> int write(Listing<T> listing, ListForm form, Target place, Gaps gaps, Progress progress)
            throws Exception {
        List<String> missing = gaps.of(listing.needs(), listing::concerns);
        String nothing = listing.nothing();
        if (nothing != null && missing.isEmpty()) {
            throw new UsageException(nothing);
        } else if (nothing != null) {
            progress.warn("as far as is known, " + nothing);
            return end(missing, progress);
        }
        Listing.Outcome outcome = form.write(listing, place);
        tell(place, outcome.rows());
        outcome.unknown().forEach(progress::warn);
        int exitCode = end(missing, progress);
        return outcome.unknown().isEmpty() ? exitCode : ExitCode.INCOMPLETE;
    }

    private int write(Draft draft, Snapshot snapshot, Target place, Gaps gaps, Progress progress) throws Exception {
        Draft.Outcome outcome = place.text(writer -> draft.write(snapshot, writer));
        tell(place, outcome.rows());
        if (outcome.unnamed() > 0) {
            progress.warn(
                    outcome.unnamed() + " left out: no row can name them, for want of an e-mail address or a name");
        }
        if (outcome.unknown() > 0) {
            progress.warn(outcome.unknown() + " left out: Zoho did not say what they may do");
        }
        outcome.remarks().forEach(progress::warn);
        int exitCode = end(gaps.of(draft.needs(), type -> true), progress);
        return outcome.unknown() == 0 ? exitCode : ExitCode.INCOMPLETE;
    }

    private void tell(Target place, long rows) {
        if (!output.quiet()) {
            place.tell(rows);
        }
    }

    private static int end(List<String> missing, Progress progress) {
        missing.forEach(gap -> progress.warn("not whole: " + gap));
        return missing.isEmpty() ? ExitCode.COMPLIANT : ExitCode.INCOMPLETE;
    }
}
