package dev.portcullis.assess.signed;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each finding whether a waiver covers it. Whether a waiver still holds what was approved is known only when
 * all findings were seen, so they are gone through once beforehand; none of them is kept. Immutable.
 */
public final class Waiving {
    private final WaiverIndex index;
    private final Map<Integer, WaiverLine> lines;

    private Waiving(WaiverIndex index, Map<Integer, WaiverLine> lines) {
        this.index = index;
        this.lines = lines;
    }

    /**
     * Find out how the waivers stand.
     *
     * @param findings hands every finding of the run over once, in the order of the report; null when there is no run
     */
    public static Waiving of(
            Waivers waivers, Catalogue catalogue, Instant asOf, @Nullable Consumer<Consumer<Finding>> findings) {
        var index = new WaiverIndex(waivers.waivers());
        Map<Integer, Seen> seen = new HashMap<>();
        if (findings != null && !waivers.waivers().isEmpty()) {
            findings.accept(finding -> index.matching(finding)
                    .forEach(waiver -> seen.computeIfAbsent(waiver.number(), number -> new Seen(waiver))
                            .add(finding)));
        }
        Map<Integer, WaiverLine> lines = new HashMap<>();
        for (Waiver waiver : waivers.waivers()) {
            Control control = catalogue.control(waiver.control());
            if (control == null) {
                throw new IllegalArgumentException("no such control: " + waiver.control());
            }
            lines.put(
                    waiver.number(),
                    line(
                            waiver,
                            control,
                            asOf,
                            findings == null ? null : seen.getOrDefault(waiver.number(), new Seen(waiver))));
        }
        return new Waiving(index, lines);
    }

    /** The same, telling of people by pseudonyms. */
    public Waiving told(Pseudonyms pseudonyms) {
        Map<Integer, WaiverLine> told = new HashMap<>();
        lines.forEach((number, line) -> told.put(number, line.told(pseudonyms)));
        return new Waiving(index, told);
    }

    /** What a waiver matches. */
    private static final class Seen {
        private final @Nullable EvidenceDigest digest;
        private long findings;

        /** Evidence is looked at only where somebody fixed it. */
        private Seen(Waiver waiver) {
            digest = waiver.evidenceDigest() == null ? null : new EvidenceDigest();
        }

        private void add(Finding finding) {
            findings++;
            if (digest != null) {
                digest.add(finding);
            }
        }
    }

    private static WaiverLine line(Waiver waiver, Control control, Instant asOf, @Nullable Seen seen) {
        Long findings = seen == null ? null : seen.findings;
        List<String> problems = waiver.problems(control.severity());
        if (!problems.isEmpty()) {
            return WaiverLine.of(waiver, Standing.INVALID, String.join("; ", problems), findings);
        } else if (waiver.period().startsAfter(asOf)) {
            return WaiverLine.of(
                    waiver,
                    Standing.NOT_YET_VALID,
                    "starts on " + waiver.period().first(),
                    findings);
        } else if (waiver.period().endsBefore(asOf)) {
            return WaiverLine.of(
                    waiver, Standing.EXPIRED, "ended on " + waiver.period().last(), findings);
        } else if (seen != null && seen.findings == 0) {
            return WaiverLine.of(waiver, Standing.UNUSED, unused(waiver, control), findings);
        } else if (seen != null && changed(waiver, seen)) {
            return WaiverLine.of(
                    waiver, Standing.STALE, "the findings or their evidence changed since it was approved", findings);
        }
        boolean soon = waiver.period().endsWithin(Standing.SOON, asOf);
        return WaiverLine.of(waiver, soon ? Standing.EXPIRING : Standing.ACTIVE, null, findings);
    }

    private static boolean changed(Waiver waiver, Seen seen) {
        return seen.digest != null && !seen.digest.hex().equals(waiver.evidenceDigest());
    }

    private static String unused(Waiver waiver, Control control) {
        List<String> lacking = new ArrayList<>(waiver.subject().given().keySet());
        lacking.removeAll(WaiverIndex.keys(control.subject()));
        return "no finding of " + control.id() + " matches it"
                + (lacking.isEmpty()
                        ? ""
                        : "; the " + control.subject().plural() + " that it judges have no "
                                + String.join(" and no ", lacking));
    }

    /** The waiver that covers a finding, the first one of the file where several do; null when the finding is open. */
    public @Nullable WaiverLine waiver(Finding finding) {
        if (lines.isEmpty()) {
            return null;
        }
        return index.matching(finding).stream()
                .map(waiver -> lines.get(waiver.number()))
                .filter(Objects::nonNull)
                .filter(line -> line.standing().inForce())
                .findFirst()
                .orElse(null);
    }

    /** All waivers in the order of the file. */
    public List<WaiverLine> lines() {
        return lines.keySet().stream()
                .sorted()
                .map(lines::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
