package dev.portcullis.evaluate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may do: report. The global {@code findings} of every rule file. A subject about which nothing was
 * reported, and whose needs were collected, passes.
 */
public final class Findings {
    private static final int LONGEST = 5_000;

    private final Reports reports;

    Findings(Reports reports) {
        this.reports = reports;
    }

    /** The subject violates the control. */
    public void fail(Object subject, String message, Evidence... evidence) {
        report(subject, new Report(Report.Kind.FAIL, shown(message), evidence));
    }

    /** What the control asks about the subject is unknown. */
    public void notAssessed(Object subject, String reason) {
        report(subject, new Report(Report.Kind.NOT_ASSESSED, shown(reason)));
    }

    /** The control has nothing to say about the subject. */
    public void notApplicable(Object subject, String reason) {
        report(subject, new Report(Report.Kind.NOT_APPLICABLE, shown(reason)));
    }

    private void report(@Nullable Object subject, Report report) {
        if (subject == null || report.text().isBlank()) {
            throw new IllegalArgumentException("reports " + (subject == null ? "no subject" : "no sentence"));
        }
        reports.add(subject, report);
    }

    /** One observed value beside what was expected; null shows as {@code unknown}. */
    public Evidence evidence(String what, @Nullable Object observed, @Nullable Object expected) {
        return new Evidence(
                shown(what),
                shown(Objects.toString(observed, "unknown")),
                shown(Objects.toString(expected, "unknown")));
    }

    /** Rules can join texts to any length, and each stands in every report. */
    private static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        } else if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… (cut; it has " + text.length() + " letters)";
    }
}
