package dev.portcullis.evaluate.compare;

import org.jspecify.annotations.Nullable;

/** Why parts of a snapshot are not known to be whole, in sentences without a full stop; null where they are whole. */
public interface Gaps {
    /** The list of portals. */
    @Nullable
    String portals();

    /** The user types of a portal. */
    @Nullable
    String userTypes(@Nullable String zaid);

    /** The users of a portal; of all portals when {@code zaid} is null. */
    @Nullable
    String users(@Nullable String zaid);

    /** The modules of a user type; of one that is not there, the lists in which it would be. */
    @Nullable
    String modules(@Nullable String zaid, @Nullable String userType);
}
