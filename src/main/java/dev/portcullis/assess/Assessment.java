package dev.portcullis.assess;

import dev.portcullis.assess.access.AccessPicture;
import dev.portcullis.assess.access.GrantedAccess;
import dev.portcullis.assess.access.Reach;
import dev.portcullis.assess.signed.AttestationLine;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.assess.signed.Waiving;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.RulePack;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Outcome;
import dev.portcullis.evaluate.seen.Population;
import dev.portcullis.evaluate.seen.Reason;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a run: one result per control, the findings behind them, and what the answer rests on. Every report is
 * made of it.
 *
 * @param snapshot what was judged
 * @param results by control id
 * @param coverage in the order of the snapshot
 * @param open open findings by severity
 * @param access what outsiders can do, by user type and module
 * @param reach how many people a finding is about
 * @param waiving which findings are waived
 */
public record Assessment(
        String toolVersion,
        Snapshot snapshot,
        Judgement judgement,
        List<RulePack> packs,
        List<ControlResult> results,
        List<CoverageLine> coverage,
        Map<Severity, Long> open,
        Map<SubjectType, Long> subjects,
        List<GrantedAccess> access,
        Reach reach,
        Waiving waiving,
        Evaluation evaluation) {

    /** Draw the verdicts. The evaluation stays open as long as the assessment is used. */
    public static Assessment of(
            String toolVersion, Snapshot snapshot, Catalogue catalogue, Evaluation evaluation, Judgement judgement) {
        Pseudonyms pseudonyms = evaluation.pseudonyms();
        Waiving waiving = Waiving.of(judgement.waivers(), catalogue, judgement.asOf(), evaluation::findings)
                .told(pseudonyms);
        Map<String, Long> failed = new HashMap<>();
        Map<String, Long> waived = new HashMap<>();
        Map<Severity, Long> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, 0L);
        }
        var picture = new AccessPicture();
        evaluation.findings(finding -> {
            boolean violates = waiving.waiver(finding) == null;
            picture.add(finding.judged(), violates);
            if (violates) {
                failed.merge(finding.control(), 1L, Long::sum);
                open.merge(finding.severity(), 1L, Long::sum);
            } else {
                waived.merge(finding.control(), 1L, Long::sum);
            }
        });
        List<ControlResult> results = new ArrayList<>();
        for (Control control : catalogue.controls()) {
            long violating = failed.getOrDefault(control.id(), 0L);
            ControlResult result = result(control, evaluation, violating, waived.getOrDefault(control.id(), 0L));
            results.add(result.told(pseudonyms));
        }
        List<CoverageLine> coverage = snapshot.coverage().stream()
                .map(line -> CoverageLine.of(line, results).told(pseudonyms))
                .toList();
        var reach = new Reach(snapshot, evaluation.population());
        return new Assessment(
                toolVersion,
                snapshot,
                judgement.told(pseudonyms),
                catalogue.packs(),
                List.copyOf(results),
                coverage,
                open,
                evaluation.subjects(),
                picture.rows(snapshot, reach),
                reach,
                waiving,
                evaluation);
    }

    private static ControlResult result(Control control, Evaluation evaluation, long failed, long waived) {
        String reason = evaluation.notApplicable().get(control.id());
        if (reason != null) {
            return ControlResult.notApplicable(control, reason);
        }
        Outcome outcome = evaluation.outcome(control);
        if (outcome == null) {
            throw new IllegalStateException(control.id() + " was not evaluated");
        }
        return ControlResult.of(control, outcome, failed, waived);
    }

    /** Hand over every finding once, open or waived, sorted by severity, control and subject. */
    public void findings(Consumer<Finding> sink) {
        evaluation.findings(sink);
    }

    /** Hand over every portal user, in the order of the snapshot, as a report may show them. */
    public void users(Consumer<User> sink) {
        try {
            snapshot.users(user -> sink.accept(evaluation.pseudonyms().user(user)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InvalidSnapshotException changed) {
            throw new UncheckedIOException(new IOException(changed.getMessage(), changed));
        }
    }

    /** The portal users in numbers, and the first of those whom several places let in. */
    public Population population() {
        return evaluation.population().told(evaluation.pseudonyms());
    }

    /** Whether people stand in it by pseudonyms. */
    public boolean pseudonymized() {
        return evaluation.pseudonyms().inForce();
    }

    /** The waiver that covers a finding, or null when the finding is open. */
    public @Nullable WaiverLine waiver(Finding finding) {
        return waiving.waiver(finding);
    }

    /** Why subjects of a control were not judged; the reason it gives first comes first. */
    public List<Reason> reasons(Control control) {
        return evaluation.reasons().getOrDefault(control.id(), List.of()).stream()
                .map(reason -> new Reason(
                        reason.applies(), evaluation.pseudonyms().freeText(reason.words()), reason.subjects()))
                .toList();
    }

    /** Findings that a waiver covers. */
    public long waivedFindings() {
        return results.stream().mapToLong(ControlResult::waived).sum();
    }

    /** All attestations that were given, in the order of their file. */
    public List<AttestationLine> attestations() {
        return evaluation.attestations().stream()
                .map(answer -> AttestationLine.of(answer, judgement.asOf()))
                .toList();
    }

    /** The requirements that a control gives no evidence for with the parameters in force. */
    public List<LooseReference> looseReferences(Control control) {
        return LooseReference.of(control, judgement.parameters());
    }

    /** By framework key, the requirements that a control gives evidence for with the parameters in force. */
    public Map<String, List<String>> frameworks(Control control) {
        Map<String, List<String>> frameworks = new TreeMap<>();
        List<LooseReference> loose = looseReferences(control);
        control.frameworks().forEach((framework, references) -> {
            List<String> held = references.stream()
                    .filter(reference -> loose.stream()
                            .noneMatch(lost -> lost.framework().equals(framework)
                                    && lost.reference().equals(reference)))
                    .toList();
            if (!held.isEmpty()) {
                frameworks.put(framework, held);
            }
        });
        return frameworks;
    }

    /** What a reader should know of the user's own files and settings, in sentences; sorted. */
    public List<String> notes() {
        Stream<String> loose = results.stream()
                .map(ControlResult::control)
                .flatMap(control -> looseReferences(control).stream()
                        .map(lost -> control.id() + " gives no evidence for " + lost.framework() + " "
                                + lost.reference() + ": " + lost.reason() + "."));
        return Stream.concat(loose, evaluation.notes().stream().map(evaluation.pseudonyms()::freeText))
                .sorted()
                .toList();
    }

    /** Open findings of all severities. */
    public long openFindings() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many controls came to a verdict. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** The verdict of the run. */
    public RunVerdict verdict() {
        if (openFindings() > 0) {
            return RunVerdict.VIOLATIONS;
        }
        return incomplete() ? RunVerdict.INCOMPLETE : RunVerdict.COMPLIANT;
    }

    /** 3 for an open finding that CI is told to fail on, else 4 for something not assessed, else 0. */
    public int exitCode() {
        Severity failOn = judgement.failOn();
        boolean fails = open.entrySet().stream()
                .anyMatch(entry ->
                        failOn != null && entry.getValue() > 0 && entry.getKey().atLeast(failOn));
        if (fails) {
            return 3;
        }
        return incomplete() ? 4 : 0;
    }

    /** Whether something was not assessed, besides what can only be attested by hand. */
    public boolean incomplete() {
        return results.stream().filter(result -> !result.control().byHand()).anyMatch(ControlResult::incomplete);
    }
}
