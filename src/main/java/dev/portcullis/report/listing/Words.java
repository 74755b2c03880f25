package dev.portcullis.report.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How cells and sentences put things. */
final class Words {
    private Words() {}

    static String yesNo(@Nullable Boolean value) {
        return value == null ? "unknown" : value ? "yes" : "no";
    }

    /** The day in UTC. */
    static @Nullable String day(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String number(@Nullable Long number) {
        return number == null ? "unknown" : number.toString();
    }

    /** {@code 1 user}, {@code 2 users}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** {@code edit_shared_records} of {@code editSharedRecords}. */
    static String snake(String key) {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
