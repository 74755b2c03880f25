package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning("How many users the users call returned for one user type")
public record ListedUsers(
        @Meaning("The zaid of the portal") @Nullable String portal,
        @Meaning("The id of the user type") @Nullable String userType,
        @Meaning("The users that were listed") long count,
        @Meaning("Those among them that are active") long activeCount,

        @Meaning("Those among them of which Zoho did not say whether they are active")
        long unknownCount,

        @Meaning("Whether the list was collected whole; only then is the count the number of users there are")
        boolean whole) {

    @Meaning("How many users there are where Zoho reports this number: that, else those of a whole list, else unknown")
    public @Nullable Long usersBeside(@Nullable Long reported) {
        Long listed = whole ? Long.valueOf(count) : null;
        return reported == null ? listed : reported;
    }

    @Meaning("How many may be active: those that are, and those of which it is unknown")
    public long atMostActive() {
        return activeCount + unknownCount;
    }
}
