package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The controls that a run gives evidence for: those of NIST SP 800-53, and ours that name none of them. */
final class Requirements {
    private static final Pattern NIST =
            Pattern.compile("([A-Za-z]{2})-0*(\\d{1,3})(?:\\s*\\(0*(\\d{1,3})\\)|\\.0*(\\d{1,3}))?");

    private final Assessment assessment;
    private final List<Requirement> all = new ArrayList<>();

    Requirements(Assessment assessment) {
        this.assessment = assessment;
        Map<String, List<ControlResult>> nist = new TreeMap<>();
        List<Requirement> ours = new ArrayList<>();
        for (ControlResult result : assessment.results()) {
            List<String> ids = controlIds(result.control());
            ids.forEach(id -> nist.computeIfAbsent(id, any -> new ArrayList<>()).add(result));
            if (ids.isEmpty()) {
                ours.add(new Requirement(OscalText.token(result.control().id()), false, List.of(result)));
            }
        }
        nist.forEach((id, results) -> all.add(new Requirement(id, true, results)));
        all.addAll(ours);
    }

    /** Those of NIST that a control gives evidence for with the parameters in force. */
    List<String> controlIds(Control control) {
        return assessment.frameworks(control).getOrDefault("nist80053", List.of()).stream()
                .flatMap(Requirements::controlId)
                .distinct()
                .toList();
    }

    /** {@code AC-2(3)} is {@code ac-2.3} in NIST's catalogue; what is no such reference is none. */
    static Stream<String> controlId(String reference) {
        Matcher parts = NIST.matcher(reference.strip());
        if (!parts.matches()) {
            return Stream.empty();
        }
        String enhancement = parts.group(3) == null ? parts.group(4) : parts.group(3);
        String control = parts.group(1).toLowerCase(Locale.ROOT) + "-" + parts.group(2);
        return Stream.of(enhancement == null ? control : control + "." + enhancement);
    }

    /** NIST's by id, then ours. */
    List<Requirement> all() {
        return all;
    }

    /** What is told as reviewed, in the plan as in the results. */
    void write(OscalJson json) {
        json.object(
                "reviewed-controls",
                () -> json.array("control-selections", () -> {
                    selection("Controls of NIST SP 800-53 that Portcullis gives evidence for.", true, json);
                    selection("Controls of Portcullis that name no control of NIST SP 800-53.", false, json);
                }));
    }

    private void selection(String description, boolean catalogued, OscalJson json) {
        List<Requirement> selected = all.stream()
                .filter(requirement -> requirement.catalogued() == catalogued)
                .toList();
        if (!selected.isEmpty()) {
            json.item(() -> {
                json.text("description", description);
                json.array(
                        "include-controls",
                        () -> selected.forEach(
                                requirement -> json.item(() -> json.text("control-id", requirement.controlId()))));
            });
        }
    }
}
