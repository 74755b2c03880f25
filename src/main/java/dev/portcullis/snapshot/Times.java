package dev.portcullis.snapshot;

import java.time.Instant;

/** Which instants are taken for times: those whose year has four digits. Reports cannot tell the others as dates. */
public final class Times {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    public static boolean possible(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
