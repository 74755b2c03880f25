package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells errors apart by code and HTTP class, never by Zoho's message, and says in our words what to do. */
final class Troubles {
    private Troubles() {}

    static <T> Answer.Trouble<T> of(int http, Wire.Problem problem, Access access, @Nullable Duration hint) {
        String code = problem.code() == null ? "" : problem.code();
        Wire.Details details = problem.details();
        String parameter = details == null ? null : details.parameter();
        String message = switch (code) {
            case "NO_PERMISSION" -> "the profile of the token's user lacks " + permissions(details, access);
            case "OAUTH_SCOPE_MISMATCH" -> "the token lacks the scope " + access.scope();
            case "API_NOT_SUPPORTED" -> notSupported(details);
            case "FEATURE_NOT_SUPPORTED" -> "the organisation's edition does not have this feature";
            case "INVALID_TOKEN", "AUTHENTICATION_FAILURE", "AUTHENTICATION_FAILED", "INVALID_OAUTHTOKEN" ->
                "Zoho does not accept the token here; it may belong to another data centre";
            default -> byClass(http, code, hint);
        };
        return new Answer.Trouble<>(state(http, code), problem.code(), http, message, parameter);
    }

    private static String state(int http, String code) {
        boolean refused = http == 401
                || http == 403
                || List.of("NO_PERMISSION", "OAUTH_SCOPE_MISMATCH", "API_NOT_SUPPORTED", "FEATURE_NOT_SUPPORTED")
                        .contains(code);
        return refused ? "refused" : "failed";
    }

    private static String permissions(Wire.@Nullable Details details, Access access) {
        List<String> named = details == null || details.permissions() == null ? List.of() : details.permissions();
        if (!named.isEmpty()) {
            return "the permission " + named.stream().map(Troubles::inMenuWords).collect(Collectors.joining(" and "));
        }
        return access.permission() == null
                ? "a permission that Zoho does not name, or the feature is switched off"
                : "the permission '" + access.permission() + "', or the feature is switched off";
    }

    private static String inMenuWords(String permission) {
        return switch (permission) {
            case "Crm_Implied_Manage_ClientPortal" -> "'Manage Portals' (Crm_Implied_Manage_ClientPortal)";
            case "Crm_Implied_Manage_ClientPortal_Users" ->
                "'Manage Portal Users' (Crm_Implied_Manage_ClientPortal_Users)";
            default -> permission.matches("[A-Za-z0-9_ ]{1,80}") ? "'" + permission + "'" : "that Zoho names";
        };
    }

    private static String notSupported(Wire.@Nullable Details details) {
        if (details != null && details.environment() != null) {
            return "Zoho has no portals in a sandbox organisation; use a token of the production organisation";
        } else if (details != null && details.loginUserType() != null) {
            return "the token belongs to a portal user; use one of an internal CRM user";
        } else if (details != null && details.domains() != null) {
            return "Zoho does not offer this API in this data centre";
        }
        return "Zoho does not offer this API here: check the data centre, the API version and the organisation's type";
    }

    private static String byClass(int http, String code, @Nullable Duration hint) {
        if (http >= 300 && http < 400) {
            return "Zoho answered with a redirect (HTTP " + http + "), which was not followed";
        }
        String named = code.isEmpty() ? "HTTP " + http : "HTTP " + http + ", " + code;
        if (http == 401 || http == 403) {
            return "Zoho refused the call (" + named + ")";
        } else if (http == 429) {
            return hint == null
                    ? "Zoho throttled the calls (" + named + ") until the time for retries was used up"
                    : "Zoho throttled the calls (" + named + ") and asks to wait " + hint.toSeconds()
                            + " s, more than was left of the time for retries (--retry-budget)";
        }
        return http >= 500
                ? "Zoho failed (" + named + ") until the time for retries was used up"
                : "Zoho did not answer as documented (" + named + ")";
    }
}
