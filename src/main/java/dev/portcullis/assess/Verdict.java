package dev.portcullis.assess;

/** What a control comes to. */
public enum Verdict {
    /** Every subject complies. */
    PASS,
    /** At least one subject violates it, and nobody accepted that. */
    FAIL,
    /** Subjects violate it, and each of them is covered by a waiver. */
    WAIVED,
    /** There is nothing it could say anything about. */
    NOT_APPLICABLE,
    /** Evidence is missing: neither compliant nor not. */
    NOT_ASSESSED
}
