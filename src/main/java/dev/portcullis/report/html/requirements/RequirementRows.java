package dev.portcullis.report.html.requirements;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import dev.portcullis.report.catalogue.Requirements;
import dev.portcullis.report.html.part.Anchors;
import dev.portcullis.report.html.part.Link;
import dev.portcullis.report.html.requirements.FrameworkRows.Row;
import dev.portcullis.report.html.requirements.FrameworkRows.Standing;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Frameworks;
import dev.portcullis.report.words.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws from the controls behind a requirement whether this run evidences it. */
public final class RequirementRows {
    private final Assessment assessment;
    private final Map<String, Map<String, String>> titles = Requirements.read();

    private RequirementRows(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Every requirement that some control names, in the order of the known ones, then the others. */
    public static List<FrameworkRows> of(Assessment assessment) {
        return new RequirementRows(assessment).frameworks();
    }

    private List<FrameworkRows> frameworks() {
        Map<String, Map<String, List<ControlResult>>> behind = new TreeMap<>();
        for (ControlResult result : assessment.results()) {
            assessment
                    .frameworks(result.control())
                    .forEach((framework, ids) ->
                            ids.forEach(id -> behind.computeIfAbsent(framework, any -> new TreeMap<>())
                                    .computeIfAbsent(id, any -> new ArrayList<>())
                                    .add(result)));
        }
        return behind.entrySet().stream()
                .map(entry -> framework(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FrameworkRows framework(String key, Map<String, List<ControlResult>> behind) {
        Map<String, String> known = titles.getOrDefault(key, Map.of());
        Map<String, List<ControlResult>> ordered = new LinkedHashMap<>();
        known.keySet().stream()
                .filter(behind::containsKey)
                .forEach(id -> ordered.put(id, Objects.requireNonNull(behind.get(id))));
        behind.forEach(ordered::putIfAbsent);
        List<Row> rows = ordered.entrySet().stream()
                .map(entry -> row(entry.getKey(), known.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
        long evidenced = rows.stream()
                .filter(row -> row.standing() == Standing.EVIDENCED)
                .count();
        return new FrameworkRows(
                Frameworks.name(key),
                Counts.number(evidenced) + " of " + Counts.of(rows.size(), "requirement", "requirements")
                        + " evidenced",
                rows);
    }

    private static Row row(String id, String title, List<ControlResult> behind) {
        List<Link> links = behind.stream()
                .map(result -> new Link(
                        result.control().id(),
                        result.failed() + result.waived() > 0
                                ? Anchors.of(result.control().id())
                                : ""))
                .toList();
        return new Row(Plain.name(id), title, standing(behind), violated(behind), why(behind), links);
    }

    /** What was accepted by a waiver is a violation all the same: the other formats call it not satisfied, too. */
    private static Standing standing(List<ControlResult> behind) {
        boolean violated = violated(behind);
        if (!violated && behind.stream().allMatch(result -> result.control().byHand())) {
            return Standing.BY_HAND;
        }
        boolean open = violated || any(behind, Verdict.NOT_ASSESSED);
        return any(behind, Verdict.PASS) && !open ? Standing.EVIDENCED : Standing.NOT_EVIDENCED;
    }

    private static boolean violated(List<ControlResult> behind) {
        return any(behind, Verdict.FAIL) || any(behind, Verdict.WAIVED);
    }

    private static boolean any(List<ControlResult> behind, Verdict verdict) {
        return behind.stream().anyMatch(result -> result.verdict() == verdict);
    }

    private static String why(List<ControlResult> behind) {
        List<String> parts = new ArrayList<>();
        part(parts, behind, Verdict.FAIL, "violated: ");
        part(parts, behind, Verdict.NOT_ASSESSED, "not assessed: ");
        part(parts, behind, Verdict.WAIVED, "violations waived: ");
        part(parts, behind, Verdict.PASS, "complies: ");
        if (parts.isEmpty()) {
            return "No control behind it applied.";
        }
        return Plain.fullSentence(String.join("; ", parts));
    }

    private static void part(List<String> parts, List<ControlResult> behind, Verdict verdict, String words) {
        String ids = behind.stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> Plain.name(result.control().id()))
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            parts.add(words + ids);
        }
    }
}
