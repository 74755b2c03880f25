package dev.portcullis.assess.access;

import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.Action;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A control that objects to what a user type is granted in a module.
 *
 * @param action what it objects to; null when that is the module as a whole, such as how it is shared, or a field
 * @param open false when every finding behind it is waived
 */
public record Objection(String control, @Nullable Action action, boolean open) {
    static final Comparator<Objection> ORDER = Comparator.comparing(Objection::control)
            .thenComparing(Objection::action, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Evidence that expects {@code no delete} objects to that action; of no other evidence is that known. */
    public static Set<Objection> of(Finding finding, boolean open) {
        Set<Objection> objections = new TreeSet<>(ORDER);
        for (Evidence evidence : finding.evidence()) {
            List<Action> refused = finding.subject().field() == null ? refused(evidence) : List.of();
            refused.forEach(action -> objections.add(new Objection(finding.control(), action, open)));
        }
        if (objections.isEmpty()) {
            objections.add(new Objection(finding.control(), null, open));
        }
        return objections;
    }

    private static List<Action> refused(Evidence evidence) {
        return Arrays.stream(Action.values())
                .filter(action -> evidence.expected().equals("no " + Action.words(List.of(action))))
                .toList();
    }

    Objection or(Objection other) {
        return open ? this : other;
    }
}
