package dev.portcullis.report.html.findings;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.html.part.Anchors;
import dev.portcullis.report.html.part.Fact;
import dev.portcullis.report.mend.MendingCalls;
import dev.portcullis.report.words.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the first findings by control, and the people that all of them are about. */
public final class FindingGroups {
    /** So many stand in the text of the page, for browsers that run no script, and on paper. */
    static final int MOST = 500;

    private static final Comparator<FindingRow> MOST_PEOPLE_FIRST =
            Comparator.comparing(FindingRow::people, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Map<String, List<FindingRow>> rows = new HashMap<>();
    private final Map<String, GroupReach> reaches = new HashMap<>();
    private final Assessment assessment;
    private final MendingCalls calls;
    private final Set<String> anchors = new HashSet<>();
    private int shown;

    private FindingGroups(Assessment assessment) {
        this.assessment = assessment;
        this.calls = new MendingCalls(assessment);
    }

    /** Read the findings once; the data reads them again when it is written. */
    public static FindingsSection of(Assessment assessment) {
        var groups = new FindingGroups(assessment);
        assessment.findings(groups::add);
        long total = assessment.openFindings() + assessment.waivedFindings();
        String note = total <= MOST
                ? ""
                : "These are the first " + Counts.number(groups.shown) + " of " + Counts.number(total)
                        + " findings, the gravest first: your browser runs no script, which would show more. "
                        + "The JSON and CSV reports of the same run list all of them.";
        return new FindingsSection(
                Counts.number(total),
                note,
                groups.sorted(),
                output -> FindingData.write(assessment, groups.calls, output::writeContent));
    }

    private void add(Finding finding) {
        if (assessment.waiver(finding) == null) {
            reaches.computeIfAbsent(finding.control(), control -> noReach())
                    .add(finding.subject(), assessment.reach().of(finding.subject()));
        }
        if (shown < MOST) {
            shown++;
            FindingRow row = FindingRow.of(finding, assessment, calls);
            rows.computeIfAbsent(finding.control(), control -> new ArrayList<>())
                    .add(anchors.add(row.anchor()) ? row : row.withoutAnchor());
        }
    }

    private List<FindingsSection.Group> sorted() {
        return assessment.results().stream()
                .filter(result -> result.failed() + result.waived() > 0)
                .sorted(Comparator.comparing(
                                (ControlResult result) -> result.control().severity())
                        .thenComparing(result -> reach(result).known(), Comparator.reverseOrder())
                        .thenComparing(result -> result.control().id()))
                .map(this::group)
                .toList();
    }

    private GroupReach reach(ControlResult result) {
        return reaches.getOrDefault(result.control().id(), noReach());
    }

    private GroupReach noReach() {
        return new GroupReach(assessment.population().inSeveralPlaces() > 0);
    }

    private FindingsSection.Group group(ControlResult result) {
        Control control = result.control();
        List<FindingRow> own = rows.getOrDefault(control.id(), List.of()).stream()
                .sorted(MOST_PEOPLE_FIRST)
                .toList();
        return new FindingsSection.Group(
                control.id(),
                Anchors.of(control.id()),
                control.title(),
                control.severity(),
                result.failed(),
                extent(result),
                reach(result).known(),
                result.failed() == 0 ? "" : reach(result).words(),
                control.rationale(),
                control.remediation(),
                Fact.ofFrameworks(assessment.frameworks(control)),
                caption(own.size(), result.failed() + result.waived()),
                own);
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
        return shown == 0 ? all + ", none of them in this text" : "First " + Counts.number(shown) + " of " + all;
    }
}
