package dev.portcullis.sandbox.api;

import dev.portcullis.sandbox.call.Errors;
import dev.portcullis.sandbox.call.Refusal;
import dev.portcullis.sandbox.organisation.JsonText;
import dev.portcullis.sandbox.organisation.PortalUsers;
import java.util.Map;
import java.util.function.Predicate;

/** What the values of the parameter {@code type} let through, for portal users and for internal users. */
final class UserFilters {
    private static final Predicate<String> ALL = PortalUsers.EVERYBODY;
    private static final Predicate<String> CONFIRMED = holds("\"confirm\":true");
    private static final Predicate<String> ACTIVE_PORTAL_USER = PortalUsers.ACTIVE;
    private static final Predicate<String> ACTIVE = holds("\"status\":\"active\"");
    private static final Predicate<String> DELETED = holds("\"status\":\"deleted\"");
    private static final Predicate<String> KEPT = DELETED.negate();
    private static final Predicate<String> ADMINISTRATOR = holds("\"profile\":{\"name\":\"Administrator\"");

    /** Whom the sandbox's refresh token belongs to. */
    private static final Predicate<String> CURRENT = UserFilters::current;

    static final Map<String, Predicate<String>> PORTAL_USERS = Map.of(
            "AllUsers", ALL,
            "AllActiveUsers", ACTIVE_PORTAL_USER,
            "ActiveUsers", ACTIVE_PORTAL_USER,
            "DeactiveUsers", ACTIVE_PORTAL_USER.negate(),
            "NotConfirmedUsers", CONFIRMED.negate(),
            "ConfirmedUsers", CONFIRMED,
            "ActiveConfirmedUsers", ACTIVE_PORTAL_USER.and(CONFIRMED));

    static final Map<String, Predicate<String>> HUB_USERS = Map.ofEntries(
            Map.entry("AllUsers", KEPT),
            Map.entry("ActiveUsers", ACTIVE),
            Map.entry("AllActiveUsers", ACTIVE),
            Map.entry("DeactiveUsers", KEPT.and(ACTIVE.negate())),
            Map.entry("ConfirmedUsers", KEPT.and(CONFIRMED)),
            Map.entry("NotConfirmedUsers", KEPT.and(CONFIRMED.negate())),
            Map.entry("ActiveConfirmedUsers", ACTIVE.and(CONFIRMED)),
            Map.entry("DeletedUsers", DELETED),
            Map.entry("AdminUsers", KEPT.and(ADMINISTRATOR)),
            Map.entry("ActiveConfirmedAdmins", ACTIVE.and(CONFIRMED).and(ADMINISTRATOR)),
            Map.entry("CurrentUser", CURRENT));

    private UserFilters() {}

    static Predicate<String> of(Map<String, Predicate<String>> filters, String type) {
        Predicate<String> filter = filters.get(type);
        if (filter == null) {
            throw new Refusal(Errors.unknownValue("type"));
        }
        return filter;
    }

    private static boolean current(String record) {
        return JsonText.id(record).equals("7138462000000211001");
    }

    private static Predicate<String> holds(String part) {
        return record -> record.contains(part);
    }
}
