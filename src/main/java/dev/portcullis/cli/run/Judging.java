package dev.portcullis.cli.run;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ComparedFile;
import dev.portcullis.assess.Judgement;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.report.pack.Enclosure;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a snapshot is judged by, read and compiled: the same for a check and for a pack that is verified.
 *
 * @param noPortalExpected whether an organisation without a portal is in order
 * @param failOn the least severity of an open finding that fails the run; null means never
 */
public record Judging(
        Baseline baseline,
        Inputs inputs,
        Waivers waivers,
        Attestations attestations,
        boolean noPortalExpected,
        @Nullable Severity failOn,
        List<ComparedFile> compared) {

    /**
     * Compile the rules as the configuration says, and read who waives and attests what.
     *
     * @param demo whether the demo's own waivers and attestations stand in where none are given
     */
    public static Judging of(
            Catalogue catalogue,
            Configuration configuration,
            RuleCache cache,
            Inputs inputs,
            Map<Enclosure, Path> files,
            boolean demo,
            @Nullable Severity failOn)
            throws IOException, InvalidFilesException {
        Baseline baseline = Baseline.of(catalogue, configuration, cache);
        return new Judging(
                baseline,
                inputs,
                GivenInputs.waivers(files, baseline.catalogue(), demo),
                GivenInputs.attestations(files, baseline.catalogue(), demo),
                configuration.expectNoPortal().orElse(false),
                failOn,
                GivenInputs.compared(files));
    }

    /**
     * Judge; a reference of another organisation is refused.
     *
     * @param asOf null means when the snapshot was collected
     */
    public Judged judge(Snapshot snapshot, @Nullable Instant asOf)
            throws IOException, InvalidSnapshotException, UsageException {
        return judge(snapshot, asOf, Pseudonyms.NONE);
    }

    /** The same, telling of people by pseudonyms. */
    public Judged judge(Snapshot snapshot, @Nullable Instant asOf, Pseudonyms keyed)
            throws IOException, InvalidSnapshotException, UsageException {
        GivenInputs.sameOrganisation(inputs, snapshot);
        Instant instant = asOf == null ? snapshot.header().collectedAt() : asOf;
        Pseudonyms pseudonyms = new FreeTexts(baseline, waivers, attestations, inputs).known(keyed, snapshot, inputs);
        var settings = new Settings(instant, baseline.parameters(), noPortalExpected, inputs, attestations, pseudonyms);
        var judgement = new Judgement(instant, failOn, baseline.parameters(), baseline.settings(), waivers, compared);
        var evaluation = Evaluator.evaluate(snapshot, baseline.rules(), settings);
        try {
            return new Judged(
                    Assessment.of(Version.number(), snapshot, baseline.catalogue(), evaluation, judgement), evaluation);
        } catch (RuntimeException | Error failed) {
            evaluation.close();
            throw failed;
        }
    }
}
