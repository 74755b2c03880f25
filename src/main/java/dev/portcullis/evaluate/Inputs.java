package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user may give besides the snapshot; null is what was not given.
 *
 * @param reference an earlier snapshot to compare with
 */
public record Inputs(
        @Nullable Roster roster,
        @Nullable AccessMatrix accessMatrix,
        @Nullable Snapshot reference) {

    /** What rule headers call them among the needs of a control. */
    static final Set<String> NAMES = Set.of("roster", "access-matrix", "reference");

    public static final Inputs NONE = new Inputs(null, null, null);

    /** Why a control does not apply for want of an input that its header needs, or null when it has all of them. */
    @Nullable
    String missingFor(Control control) {
        Map<String, String> missing = new TreeMap<>();
        if (roster == null) {
            missing.put("roster", "no roster was given");
        }
        if (accessMatrix == null) {
            missing.put("access-matrix", "no access matrix was given");
        }
        if (reference == null) {
            missing.put("reference", "no reference snapshot was given");
        }
        return control.needs().stream()
                .filter(missing::containsKey)
                .map(missing::get)
                .findFirst()
                .orElse(null);
    }
}
