package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InputKind;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
    static final Set<String> NAMES =
            Arrays.stream(InputKind.values()).map(InputKind::word).collect(Collectors.toUnmodifiableSet());

    public static final Inputs NONE = new Inputs(null, null, null);

    /** Why a control does not apply for want of an input that its header needs, or null when it has all of them. */
    @Nullable
    String missingFor(Control control) {
        InputKind input = control.input();
        if (input == null) {
            return null;
        }
        return switch (input) {
            case ROSTER -> roster == null ? "no roster was given" : null;
            case ACCESS_MATRIX -> accessMatrix == null ? "no access matrix was given" : null;
            case REFERENCE -> reference == null ? "no reference snapshot was given" : null;
        };
    }
}
