package dev.portcullis.evaluate.mutation;

import dev.portcullis.control.RuleFile;

/**
 * One change of one condition.
 *
 * @param line counted from 1, where the change begins
 * @param column counted from 1
 * @param what what was changed, in a few words
 * @param changed the whole file with this change
 */
public record RuleChange(int line, int column, String what, RuleFile changed) {

    /** File, line and column. */
    public String place() {
        return changed.control().file() + ":" + line + ":" + column;
    }
}
