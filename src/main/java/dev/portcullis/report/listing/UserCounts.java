package dev.portcullis.report.listing;

import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many portal users there are, by user type and by status. */
final class UserCounts {
    private final Places places;
    private final Map<String, Long> byType = new LinkedHashMap<>();
    private final Map<UserStatus, Long> byStatus = new EnumMap<>(UserStatus.class);
    private long users;

    UserCounts(Places places) {
        this.places = places;
    }

    void add(User user) {
        users++;
        byType.merge(typeOf(user), 1L, Long::sum);
        byStatus.merge(UserStatus.of(user), 1L, Long::sum);
    }

    private String typeOf(User user) {
        UserType type = places.userType(user.portal(), user.userType());
        String name = type == null ? "(unknown user type)" : type.label();
        return places.single() ? name : name + " of " + places.portalName(user.portal());
    }

    long users() {
        return users;
    }

    /** {@code 12 portal users: 10 Client Portal, 2 Vendor; 11 active, 1 invited}. */
    String sentence() {
        return Words.count(users, "portal user") + (users == 0 ? "" : ": " + joined(byType) + "; " + statuses());
    }

    private String statuses() {
        Map<String, Long> words = new LinkedHashMap<>();
        byStatus.forEach((status, count) ->
                words.put(status == UserStatus.UNKNOWN ? "of unknown status" : status.word(), count));
        return joined(words);
    }

    private static String joined(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    List<String> unknown() {
        long unknown = byStatus.getOrDefault(UserStatus.UNKNOWN, 0L);
        return unknown == 0
                ? List.of()
                : List.of("Zoho did not say of " + Words.count(unknown, "user")
                        + " whether they are switched on and have accepted");
    }
}
