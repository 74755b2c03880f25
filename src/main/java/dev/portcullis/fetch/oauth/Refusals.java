package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.setup.Place;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words why the token endpoint gives no token, and what to do.
 *
 * @param traded what is traded for the token, as {@code invalid_code} means it
 */
record Refusals(Place place, Traded traded) {
    /** Zoho's words are repeated only where they are plainly a code. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z_ ]{1,60}");

    /** What a token is given for. */
    enum Traded {
        REFRESH_TOKEN,
        GRANT_CODE
    }

    CredentialsException refused(String error) {
        String code = error.strip().toLowerCase(Locale.ROOT);
        return new CredentialsException(
                switch (code) {
                    case "invalid_code" -> traded == Traded.GRANT_CODE ? spent() : wrong("ZOHO_REFRESH_TOKEN", code);
                    case "invalid_client" -> wrong("ZOHO_CLIENT_ID", code);
                    case "invalid_client_secret" -> wrong("ZOHO_CLIENT_SECRET", code);
                    case "invalid_redirect_uri", "unauthorized_client" ->
                        noToken(code) + " The client is of another kind: make one of the kind 'Self Client' in the"
                                + " API console, and name it in ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET.";
                    case "invalid_scope", "invalid_oauthscope" ->
                        noToken(code) + " Zoho does not know a scope that was asked for: make a new grant code with"
                                + " the scopes that 'portcullis login' prints.";
                    case "access_denied" ->
                        noToken(code) + " The user who made the credentials may have withdrawn them or may no longer"
                                + " be active: make new ones with 'portcullis login'.";
                    default ->
                        noToken(CODE.matcher(error).matches() ? error : "an unknown error")
                                + " Check the credentials and the data centre '" + center() + "'.";
                });
    }

    /** @param wait as Zoho asks, or null when it does not say */
    UnreachableException throttled(@Nullable Duration wait) {
        String time = wait == null ? "half an hour" : words(wait);
        return new UnreachableException("The token endpoint " + place.accounts()
                + " throttles this client: it was asked too often (Zoho gives ten tokens in ten minutes). Wait " + time
                + " without asking for a token, then run again; asking sooner makes it longer.");
    }

    private static String words(Duration wait) {
        if (wait.compareTo(Duration.ofMinutes(2)) < 0) {
            return Math.max(1, wait.toSeconds()) + " s";
        }
        return wait.plusSeconds(59).toMinutes() + " minutes";
    }

    UnreachableException unreachable(String what) {
        return new UnreachableException("The token endpoint " + place.accounts() + " " + what
                + ". Check the network, the proxy and the data centre '" + center()
                + "' (--data-center, --accounts-url).");
    }

    /** Zoho gave a token that ends within the hour, and nothing to renew it with. */
    CredentialsException noRefreshToken() {
        return new CredentialsException("Zoho traded the grant code for an access token alone, at " + place.accounts()
                + ": the code was made for online access. Make one in the API console, with 'Generate Code' of a client of"
                + " the kind 'Self Client', and run 'portcullis login' again.");
    }

    private String spent() {
        return "Zoho does not accept the grant code (invalid_code) at " + place.accounts()
                + ": it is used up, older than its few minutes, or belongs to another client or data centre than '"
                + center() + "'. Make a new one and run 'portcullis login' again.";
    }

    private String wrong(String variable, String error) {
        return "Zoho does not accept " + variable + " (" + error + ") at " + place.accounts()
                + ": it is wrong, was revoked, or belongs to another data centre than '" + center() + "'. Check "
                + variable + ", or name the right one with --data-center.";
    }

    private String noToken(String error) {
        return "Zoho gives no token (" + error + ") at " + place.accounts() + ".";
    }

    private String center() {
        return place.dataCenter().word();
    }
}
