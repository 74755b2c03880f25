package dev.portcullis.fetch.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The scopes of a token, held against those that a collection needs.
 *
 * @param held as Zoho names them
 */
public record Scopes(List<String> held) {
    /** All that a collection asks for, the most important first. */
    public static final List<Need> NEEDED = List.of(
            new Need(Access.PORTALS.scope(), "portals, user types, what they are granted, and their users"),
            new Need(Access.ORG.scope(), "the organisation and its edition"),
            new Need(Access.HUB_USERS.scope(), "internal users"),
            new Need(Access.FIELDS.scope(), "which fields are personal, health or encrypted data"));

    public Scopes {
        held = List.copyOf(held);
    }

    /**
     * A scope that is needed.
     *
     * @param reads what cannot be collected without it
     */
    public record Need(String scope, String reads) {}

    /** What is needed, as Zoho's API console wants it entered. */
    public static String commaSeparated() {
        return NEEDED.stream().map(Need::scope).collect(Collectors.joining(","));
    }

    /** What is needed and not held, neither by itself nor in a wider scope. */
    public List<Need> missing() {
        return NEEDED.stream()
                .filter(need -> held.stream().noneMatch(scope -> covers(scope, need.scope())))
                .toList();
    }

    /** What is held and allows more than the reading that is needed. */
    public List<String> tooMany() {
        return held.stream()
                .filter(scope -> !scope.toUpperCase(Locale.ROOT).endsWith(".READ")
                        || NEEDED.stream().noneMatch(need -> covers(scope, need.scope())))
                .toList();
    }

    /** {@code ZohoCRM.settings.READ} and {@code ZohoCRM.users.ALL} cover more than one thing or one way. */
    private static boolean covers(String held, String needed) {
        String scope = held.toLowerCase(Locale.ROOT);
        String group = scope.replaceFirst("\\.(read|all)$", "");
        boolean reads = !group.equals(scope);
        return reads && needed.toLowerCase(Locale.ROOT).startsWith(group + ".");
    }
}
