package dev.portcullis.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@Meaning("One e-mail across all user types of all portals")
public record Person(
        @Meaning("The e-mail trimmed and lower-cased; the person's identity")
        String email,

        @Meaning("Each place where a portal user has this e-mail, sorted by user type and record")
        List<Membership> memberships) {

    @Meaning("One portal user of a person")
    public record Membership(
            @Meaning("The zaid of the portal") @Nullable String portal,
            @Meaning("The id of the user type") @Nullable String userType,
            @Meaning("The name of the user type") @Nullable String userTypeName,

            @Meaning(value = "The id of the user's record", from = "users[].personality_id") @Nullable
            String personalityId,

            @Meaning(value = "Whether the user is switched on", from = "users[].active") @Nullable
            Boolean active) {

        private boolean signedUp() {
            return Boolean.TRUE.equals(active);
        }
    }

    /** A user type: its id names it within its portal. */
    private record Place(@Nullable String portal, @Nullable String userType) {}

    public Person {
        memberships = List.copyOf(memberships);
    }

    @Meaning("In how many user types the person is active")
    public long activeUserTypes() {
        return userTypes(Membership::signedUp);
    }

    @Meaning(
            "How many user types let the person in, counting those of which Zoho did not say if the user is switched on")
    public long openUserTypes() {
        return userTypes(membership -> !Boolean.FALSE.equals(membership.active()));
    }

    private long userTypes(Predicate<Membership> wanted) {
        // Nearly everybody is in one place only.
        if (memberships.size() == 1) {
            return wanted.test(memberships.get(0)) ? 1 : 0;
        }
        return memberships.stream()
                .filter(wanted)
                .map(membership -> new Place(membership.portal(), membership.userType()))
                .distinct()
                .count();
    }

    @Meaning("The names of the user types the person is active in, sorted, for messages")
    public String activeUserTypeNames() {
        return String.join(
                ", ",
                memberships.stream()
                        .filter(Membership::signedUp)
                        .map(membership -> Objects.requireNonNullElse(membership.userTypeName(), "(unnamed)"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Meaning("Whether Zoho said for every place if the user is active")
    public boolean activeKnown() {
        for (Membership membership : memberships) {
            if (membership.active() == null) {
                return false;
            }
        }
        return true;
    }

    @Meaning("Whether the person is active in a user type of this name, ignoring case and outer blanks")
    public boolean activeIn(String userTypeName) {
        return memberships.stream()
                .anyMatch(membership -> membership.signedUp() && Names.same(membership.userTypeName(), userTypeName));
    }

    @Meaning(
            "The first of these pairs of user type names of which the person is active in both; unknown when there is none")
    public @Nullable List<String> activeInBothOf(List<List<String>> pairs) {
        for (List<String> pair : pairs) {
            if (pair.stream().allMatch(this::activeIn)) {
                return pair;
            }
        }
        return null;
    }

    @Meaning("Whether the e-mail's domain, or a parent domain of it, is one of these")
    public boolean inDomainOf(List<String> domains) {
        return MailAddress.within(domains.isEmpty() ? null : MailAddress.domain(email), domains);
    }
}
