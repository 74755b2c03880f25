package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.User;
import java.util.Objects;

/** The scopes of users that stream by: mostly that of the one before, made once. Not thread-safe. */
public final class Scopes {
    private Scope last = Scope.ALL;

    /** The user type that lists the user. */
    public Scope of(User user) {
        if (!Objects.equals(last.userType(), user.userType()) || !Objects.equals(last.portal(), user.portal())) {
            last = new Scope(user.portal(), user.userType(), null);
        }
        return last;
    }
}
