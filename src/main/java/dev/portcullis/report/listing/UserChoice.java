package dev.portcullis.report.listing;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.User;
import org.jspecify.annotations.Nullable;

/** Which users are asked for. */
public interface UserChoice {

    boolean portalUsers();

    boolean hubUsers();

    /** Whether users of this user type are asked for at all. */
    boolean wants(@Nullable String portal, @Nullable String userType);

    boolean wants(User user);

    boolean wants(HubUser user);
}
