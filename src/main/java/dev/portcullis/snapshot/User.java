package dev.portcullis.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning(value = "A portal user in one user type", from = "GET /settings/portals/{portal}/user_type/{id}/users")
public record User(
        @Meaning("The zaid of the portal") @Nullable String portal,
        @Meaning("The id of the user type") @Nullable String userType,

        @Meaning(value = "The id of the user's record in the module", from = "users[].personality_id") @Nullable
        String personalityId,

        @Meaning(value = "API name of the module that holds the user's record", from = "users[].module") @Nullable
        String module,

        @Meaning(value = "The name", from = "users[].name") @Nullable
        String name,

        @Meaning(value = "The e-mail as Zoho gave it", from = "users[].email") @Nullable
        String email,

        @Meaning(value = "Whether the user is switched on, invited ones included", from = "users[].active") @Nullable
        Boolean active,

        @Meaning(value = "Whether the invitation was accepted", from = "users[].confirm") @Nullable
        Boolean confirmed,

        @Meaning(value = "Why Zoho switched the user off, in Zoho's words", from = "users[].status_reason__s") @Nullable
        String statusReason,

        @Meaning(value = "When the user was invited, else created", from = "users[].invited_time, else created_time")
        @Nullable
        Instant invitedTime)
        implements SnapshotRecord {

    @Meaning("What messages call the user: the e-mail, else the name")
    public String label() {
        return normalEmail() == null || email == null ? Labels.of(name) : email;
    }

    /** Its {@link #rank()}. */
    public static final int RANK = 6;

    @Meaning("The e-mail trimmed and lower-cased: what e-mails are compared by; unknown when there is none")
    public @Nullable String normalEmail() {
        return MailAddress.normal(email);
    }

    @Meaning("What stands before the last @ of the e-mail; unknown without an @")
    public @Nullable String localPart() {
        return MailAddress.localPart(normalEmail());
    }

    @Meaning("What stands after the last @ of the e-mail; unknown without an @")
    public @Nullable String domain() {
        return MailAddress.domain(normalEmail());
    }

    @Meaning("Whether the e-mail's domain, or a parent domain of it, is one of these")
    public boolean inDomainOf(List<String> domains) {
        return MailAddress.within(domains.isEmpty() ? null : domain(), domains);
    }

    @Meaning("Whether what stands before the @ is one of these, ignoring case")
    public boolean mailboxIn(List<String> mailboxes) {
        return MailAddress.listed(mailboxes.isEmpty() ? null : localPart(), mailboxes);
    }

    @Meaning("Whether the e-mail has the form local@domain.tld")
    public boolean wellFormedEmail() {
        return MailAddress.wellFormed(normalEmail());
    }

    @Override
    public int rank() {
        return RANK;
    }
}
