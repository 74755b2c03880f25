package dev.portcullis.report.html.access;

import dev.portcullis.report.html.part.Link;
import java.util.List;

/**
 * What outsiders can do.
 *
 * @param sentence how much that is, in words
 * @param note what is left out; empty when nothing is
 */
public record AccessSection(String sentence, String note, List<UserTypeRows> userTypes) {

    /** The modules of one user type; {@code note} says why there are none, and is empty when there are. */
    public record UserTypeRows(String name, String people, String state, String note, List<ModuleRow> modules) {}

    /** A module; {@code objections} are those about the module as a whole. */
    public record ModuleRow(String module, String records, boolean shared, List<Mark> objections, List<Cell> cells) {}

    /**
     * Whether an action is granted.
     *
     * @param state {@code granted}, {@code refused} or {@code unknown}
     * @param action in words
     * @param people how many have it; a question mark where nobody knows
     */
    public record Cell(String state, String action, String people, List<Mark> objections) {
        /** Whether a control objects that nobody waived. */
        public boolean objected() {
            return objections.stream().anyMatch(Mark::open);
        }
    }

    /** A control that objects; a waived one does so without effect. */
    public record Mark(Link control, boolean open) {}
}
