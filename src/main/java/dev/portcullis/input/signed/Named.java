package dev.portcullis.input.signed;

import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Names;
import org.jspecify.annotations.Nullable;

/** What a subject is called, in the form in which names compare; null is what a subject of its type does not have. */
public record Named(
        @Nullable String portal,
        @Nullable String userType,
        @Nullable String module,
        @Nullable String field,
        @Nullable String email) {

    public Named {
        portal = portal == null ? null : Names.folded(portal);
        userType = userType == null ? null : Names.folded(userType);
        email = MailAddress.normal(email);
    }
}
