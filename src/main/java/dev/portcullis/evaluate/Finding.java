package dev.portcullis.evaluate;

import dev.portcullis.control.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One violation of one control by one subject.
 *
 * @param original what was found, where this names people by pseudonyms; null where it names them as they are
 */
public record Finding(
        String control,
        Severity severity,
        Subject subject,
        String message,
        List<Evidence> evidence,
        @Nullable Original original) {

    /**
     * The finding behind one with pseudonyms. Waivers are matched with it; no report shows it.
     *
     * @param fingerprint what the report shows in place of the finding's own, which could be guessed
     */
    public record Original(Finding finding, String fingerprint) {}

    /** By severity, control and subject: the order of every report. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::control)
            .thenComparing(finding -> finding.judged().subject(), Subject.ORDER)
            .thenComparing(finding -> finding.judged().message());

    public Finding(String control, Severity severity, Subject subject, String message, List<Evidence> evidence) {
        this(control, severity, subject, message, evidence, null);
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The finding as it was judged, with the people's own names. */
    public Finding judged() {
        return original == null ? this : original.finding();
    }

    /** The key that stays the same from run to run: made of the control and ids, never of names or messages. */
    public String fingerprint() {
        return original == null ? subject.fingerprint(control) : original.fingerprint();
    }
}
