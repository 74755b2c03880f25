package dev.portcullis.snapshot;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail across all user types of all portals.
 *
 * @param email trimmed and lower-cased; the person's identity
 * @param memberships each place where a portal user has this e-mail, sorted by user type and record
 */
public record Person(String email, List<Membership> memberships) {

    /** One portal user of the person. */
    public record Membership(
            @Nullable String portal,
            @Nullable String userType,
            @Nullable String userTypeName,
            @Nullable String personalityId,
            @Nullable Boolean active) {

        private boolean signedUp() {
            return Boolean.TRUE.equals(active);
        }
    }

    /** A user type: its id names it within its portal. */
    private record Place(@Nullable String portal, @Nullable String userType) {}

    public Person {
        memberships = List.copyOf(memberships);
    }

    /** In how many user types the person is active. */
    public long activeUserTypes() {
        return memberships.stream()
                .filter(Membership::signedUp)
                .map(membership -> new Place(membership.portal(), membership.userType()))
                .distinct()
                .count();
    }

    /** The names of the user types the person is active in, sorted, for messages. */
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

    /** False when Zoho left out, for some place, whether the user is active. */
    public boolean activeKnown() {
        return memberships.stream().allMatch(membership -> membership.active() != null);
    }

    /** Whether the person is active in a user type of this name; names compare ignoring case and outer blanks. */
    public boolean activeIn(String userTypeName) {
        return memberships.stream()
                .anyMatch(membership -> membership.signedUp() && Names.same(membership.userTypeName(), userTypeName));
    }

    /** The first of these pairs of user type names of which the person is active in both, or null. */
    public @Nullable List<String> activeInBothOf(List<List<String>> pairs) {
        return pairs.stream()
                .filter(pair -> pair.stream().allMatch(this::activeIn))
                .findFirst()
                .orElse(null);
    }

    /** Whether the e-mail's domain, or a parent domain of it, is one of {@code domains}. */
    public boolean inDomainOf(List<String> domains) {
        return MailAddress.within(MailAddress.domain(email), domains);
    }
}
