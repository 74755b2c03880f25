package dev.portcullis.evaluate;

import dev.portcullis.control.Severity;
import java.util.Comparator;
import java.util.List;

/** One violation of one control by one subject. */
public record Finding(String control, Severity severity, Subject subject, String message, List<Evidence> evidence) {

    /** By severity, control and subject: the order of every report. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::control)
            .thenComparing(Finding::subject, Subject.ORDER)
            .thenComparing(Finding::message);

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The key that stays the same from run to run: made of the control and ids, never of names or messages. */
    public String fingerprint() {
        return subject.fingerprint(control);
    }
}
