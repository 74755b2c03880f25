package dev.portcullis.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portal user in one user type.
 *
 * @param portal the zaid of the portal
 * @param userType the id of the user type
 * @param personalityId the id of the user's record in {@code module}
 * @param confirmed whether the invitation was accepted
 * @param statusReason why Zoho switched the user off, in Zoho's words
 * @param invitedTime when the user was invited, else created
 */
public record User(
        @Nullable String portal,
        @Nullable String userType,
        @Nullable String personalityId,
        @Nullable String module,
        @Nullable String name,
        @Nullable String email,
        @Nullable Boolean active,
        @Nullable Boolean confirmed,
        @Nullable String statusReason,
        @Nullable Instant invitedTime)
        implements SnapshotRecord {

    /** What messages call the user: the e-mail, else the name. */
    public String label() {
        return normalEmail() == null || email == null ? Labels.of(name) : email;
    }

    /** Its {@link #rank()}. */
    public static final int RANK = 6;

    /** The e-mail trimmed and lower-cased, or null when there is none. */
    public @Nullable String normalEmail() {
        return MailAddress.normal(email);
    }

    /** What stands before the last @ of the e-mail, or null without an @. */
    public @Nullable String localPart() {
        return MailAddress.localPart(normalEmail());
    }

    /** What stands after the last @ of the e-mail, or null without an @. */
    public @Nullable String domain() {
        return MailAddress.domain(normalEmail());
    }

    /** Whether the e-mail's domain, or a parent domain of it, is one of {@code domains}. */
    public boolean inDomainOf(List<String> domains) {
        return MailAddress.within(domain(), domains);
    }

    /** Whether what stands before the @ is one of {@code mailboxes}, ignoring case. */
    public boolean mailboxIn(List<String> mailboxes) {
        String mailbox = localPart();
        return mailbox != null && mailboxes.stream().anyMatch(listed -> mailbox.equals(MailAddress.normal(listed)));
    }

    /** Whether the e-mail has the form local@domain.tld. */
    public boolean wellFormedEmail() {
        return MailAddress.wellFormed(normalEmail());
    }

    @Override
    public int rank() {
        return RANK;
    }
}
