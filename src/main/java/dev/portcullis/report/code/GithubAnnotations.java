package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.RunVerdict;
import dev.portcullis.control.Control;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.report.words.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Commands of GitHub's workflows that show findings beside a run and at their rules. GitHub shows {@value #SHOWN} errors
 * and as many warnings of a step: these are the most severe ones, and the last command says how many more there are.
 */
public final class GithubAnnotations {
    static final int SHOWN = 10;

    private final Assessment assessment;
    private final Map<String, Control> controls = new HashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private GithubAnnotations(Assessment assessment) {
        this.assessment = assessment;
        assessment.results().forEach(result -> controls.put(result.control().id(), result.control()));
    }

    /** Write a line each; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        output.write(new GithubAnnotations(assessment).text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        assessment.findings(finding -> {
            if (assessment.waiver(finding) == null) {
                boolean error = finding.severity().atLeast(Severity.HIGH);
                add(error ? errors : warnings, finding, error ? "error" : "warning");
            }
        });
        long more = assessment.openFindings() - errors.size() - warnings.size();
        String rest =
                more == 0 ? "" : " " + Counts.of(more, "more finding is", "more findings are") + " in the reports.";
        String verdict = assessment.verdict() + ": " + new Sentences(assessment).verdict() + rest;
        return String.join("", errors)
                + String.join("", warnings)
                + (assessment.verdict() == RunVerdict.INCOMPLETE ? "::warning" : "::notice") + " title=Portcullis::"
                + data(verdict) + "\n";
    }

    private void add(List<String> list, Finding finding, String command) {
        if (list.size() < SHOWN) {
            Control control = Objects.requireNonNull(controls.get(finding.control()), finding.control());
            RulePlace place = RulePlace.of(control);
            list.add("::" + command + " file=" + property(place.path()) + ",line=" + place.line() + ",title="
                    + property(control.id() + " " + Plain.name(control.title())) + "::"
                    + data(Plain.sentence(finding.message())) + "\n");
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
