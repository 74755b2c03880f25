package dev.portcullis.assess.signed;

import java.util.Locale;

/** How a waiver or an attestation stands on the day of judgement. Only the first two have any effect. */
public enum Standing {
    ACTIVE,
    /** Active, and over within {@value #SOON} days. */
    EXPIRING,
    NOT_YET_VALID,
    EXPIRED,
    /** It covers nothing. */
    UNUSED,
    /** What it covers is no longer what was approved. */
    STALE,
    /** It breaks a rule that holds for all of its kind. */
    INVALID;

    /** Days. */
    static final int SOON = 30;

    public boolean inForce() {
        return this == ACTIVE || this == EXPIRING;
    }

    /** The word used in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
