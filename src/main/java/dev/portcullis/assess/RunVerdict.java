package dev.portcullis.assess;

/** What a whole run comes to, whatever findings CI is told to fail on. */
public enum RunVerdict {
    /** Everything was assessed and nothing is open. */
    COMPLIANT,
    /** At least one open finding. */
    VIOLATIONS,
    /** No open finding, but something was not assessed. */
    INCOMPLETE
}
