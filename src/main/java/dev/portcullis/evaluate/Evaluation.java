package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.seen.Population;
import dev.portcullis.evaluate.seen.Reason;
import dev.portcullis.pseudonym.Pseudonyms;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of a snapshot. Findings may lie on disk: close it when done.
 *
 * @param outcomes by control id
 * @param subjects how many subjects of each type were seen
 * @param broken the ids of controls whose rule failed; what they found before does not count
 * @param notApplicable by control id, why a control as a whole does not apply
 * @param attestations all that were given, in the order of their file
 * @param reasons by control id, why subjects were not judged: a list that is not whole first, then the commonest
 * @param population the portal users in numbers
 * @param notes what a reader should know of the user's own files, such as a row that names nothing known; sorted
 * @param pseudonyms what the findings and the attestations call people by
 */
public record Evaluation(
        Map<String, Outcome> outcomes,
        Map<SubjectType, Long> subjects,
        Set<String> broken,
        Map<String, String> notApplicable,
        List<Answer> attestations,
        Map<String, List<Reason>> reasons,
        Population population,
        List<String> notes,
        Pseudonyms pseudonyms,
        SettledFindings settled)
        implements Closeable {

    /** Hand over every finding once, sorted by severity, control and subject. Several threads may ask at once. */
    public void findings(Consumer<Finding> sink) {
        try {
            settled.each(new Distinct(sink));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    /** A snapshot may name one user twice; a finding names its subject once. */
    private final class Distinct implements Consumer<Finding> {
        private final Consumer<Finding> sink;
        private @Nullable Finding last;

        private Distinct(Consumer<Finding> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Finding finding) {
            if (counts(finding) && (last == null || !sameSubject(last, finding))) {
                sink.accept(finding);
                last = finding;
            }
        }
    }

    private static boolean sameSubject(Finding one, Finding other) {
        return one.control().equals(other.control())
                && one.judged().subject().same(other.judged().subject());
    }

    private boolean counts(Finding finding) {
        return !broken.contains(finding.control()) && !notApplicable.containsKey(finding.control());
    }

    /** What became of a control's subjects. */
    public @Nullable Outcome outcome(Control control) {
        return outcomes.get(control.id());
    }

    @Override
    public void close() throws IOException {
        settled.close();
    }
}
