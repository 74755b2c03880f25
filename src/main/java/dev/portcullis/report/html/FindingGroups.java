package dev.portcullis.report.html;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.words.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the first findings by control; there may be a million of them, and a browser is no place for that many. */
final class FindingGroups {
    static final int MOST = 2_000;

    /** Tables longer than this start folded. */
    private static final int MOST_UNFOLDED = 25;

    private final Map<String, List<Page.FindingRow>> rows = new HashMap<>();
    private final Assessment assessment;
    private int shown;

    private FindingGroups(Assessment assessment) {
        this.assessment = assessment;
    }

    static Page.Found of(Assessment assessment) {
        var groups = new FindingGroups(assessment);
        assessment.findings(groups::add);
        long total = assessment.openFindings() + assessment.waivedFindings();
        String note = total <= MOST
                ? ""
                : "This page holds the first " + Counts.number(groups.shown) + " of " + Counts.number(total)
                        + " findings, the gravest first. The JSON report of the same run lists all of them.";
        return new Page.Found(total, groups.shown, Counts.number(total), note, groups.of(assessment.results()));
    }

    private void add(Finding finding) {
        if (shown < MOST) {
            shown++;
            rows.computeIfAbsent(finding.control(), control -> new ArrayList<>())
                    .add(row(finding, assessment.waiver(finding)));
        }
    }

    private static Page.FindingRow row(Finding finding, @Nullable WaiverLine waiver) {
        return new Page.FindingRow(
                finding.subject().label(),
                finding.message(),
                finding.evidence().stream()
                        .map(proof -> new Page.Proof(proof.what(), proof.observed(), proof.expected()))
                        .toList(),
                finding.fingerprint(),
                waiver == null ? null : acceptance(waiver));
    }

    private static Page.Acceptance acceptance(WaiverLine waiver) {
        return new Page.Acceptance(
                waiver.number(),
                waiver.reason(),
                waiver.approvedBy(),
                waiver.ticket() == null ? "" : waiver.ticket(),
                Counts.day(waiver.expires()));
    }

    private List<Page.Group> of(List<ControlResult> results) {
        return results.stream()
                .filter(result -> result.failed() + result.waived() > 0)
                .sorted(Comparator.comparing(
                                (ControlResult result) -> result.control().severity())
                        .thenComparing(result -> result.control().id()))
                .map(this::group)
                .toList();
    }

    private Page.Group group(ControlResult result) {
        Control control = result.control();
        List<Page.FindingRow> own = rows.getOrDefault(control.id(), List.of());
        return new Page.Group(
                control.id(),
                Anchors.of(control.id()),
                control.title(),
                control.severity(),
                extent(result),
                control.rationale(),
                control.remediation(),
                Frameworks.of(assessment.frameworks(control)),
                caption(own.size(), result.failed() + result.waived()),
                own.size() <= MOST_UNFOLDED,
                List.copyOf(own));
    }

    private static String extent(ControlResult result) {
        return Counts.number(result.failed()) + " of "
                + Counts.number(result.assessed()) + " assessed "
                + result.control().subject().plural()
                + (result.failed() == 1 ? " violates" : " violate") + " this control"
                + (result.waived() == 0 ? "" : "; " + Counts.number(result.waived()) + " more waived")
                + (result.incomplete() ? "; others could not be assessed." : ".");
    }

    private static String caption(int shown, long total) {
        String all = Counts.of(total, "finding", "findings");
        if (shown == total) {
            return all;
        }
        return shown == 0 ? all + ", none of them on this page" : "First " + Counts.number(shown) + " of " + all;
    }
}
