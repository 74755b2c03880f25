package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * How many users the users call returned for one user type.
 *
 * @param portal the zaid
 * @param userType the id of the user type
 * @param count the users that were listed
 * @param activeCount those among them that are active
 * @param unknownCount those among them of which Zoho did not say whether they are active
 * @param whole whether the list was collected whole; only then is {@code count} the number of users there are
 */
public record ListedUsers(
        @Nullable String portal,
        @Nullable String userType,
        long count,
        long activeCount,
        long unknownCount,
        boolean whole) {

    /** How many users there are where Zoho reports {@code reported}: that, else those of a whole list, else null. */
    public @Nullable Long usersBeside(@Nullable Long reported) {
        Long listed = whole ? Long.valueOf(count) : null;
        return reported == null ? listed : reported;
    }

    /** As many may be active: those that are, and those of which it is unknown. */
    public long atMostActive() {
        return activeCount + unknownCount;
    }
}
