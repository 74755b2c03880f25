package dev.portcullis.snapshot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the names of portals and user types compare: ignoring case and outer blanks, no-break spaces included. */
public final class Names {
    private Names() {}

    public static boolean same(@Nullable String one, String other) {
        return one != null && folded(one).equals(folded(other));
    }

    /** A form that two names share exactly when they are the same. */
    public static String folded(String name) {
        return MailAddress.trim(name).toLowerCase(Locale.ROOT);
    }
}
