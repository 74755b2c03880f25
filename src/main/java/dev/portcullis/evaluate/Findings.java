package dev.portcullis.evaluate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may do: report. The global {@code findings} of every rule file. A subject about which nothing was
 * reported, and whose needs were collected, passes.
 */
public final class Findings {
    private final Reports reports;

    Findings(Reports reports) {
        this.reports = reports;
    }

    /** The subject violates the control. */
    public void fail(Object subject, String message, Evidence... evidence) {
        report(subject, new Report(Report.Kind.FAIL, message, evidence));
    }

    /** What the control asks about the subject is unknown. */
    public void notAssessed(Object subject, String reason) {
        report(subject, new Report(Report.Kind.NOT_ASSESSED, reason));
    }

    /** The control has nothing to say about the subject. */
    public void notApplicable(Object subject, String reason) {
        report(subject, new Report(Report.Kind.NOT_APPLICABLE, reason));
    }

    private void report(@Nullable Object subject, Report report) {
        if (subject == null || report.text() == null || report.text().isBlank()) {
            throw new IllegalArgumentException("reports " + (subject == null ? "no subject" : "no sentence"));
        }
        reports.add(subject, report);
    }

    /** One observed value beside what was expected; null shows as {@code unknown}. */
    public Evidence evidence(String what, @Nullable Object observed, @Nullable Object expected) {
        return new Evidence(what, Objects.toString(observed, "unknown"), Objects.toString(expected, "unknown"));
    }
}
