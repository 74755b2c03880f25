package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.setup.Secret;
import dev.portcullis.fetch.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token for the API, and what Zoho said of it. Immutable.
 *
 * @param apiDomain where the API is, if the answer named it; not checked yet
 * @param scopes as one text, or null when the answer did not name them
 * @param expires null when nobody knows
 */
public record AccessToken(
        Secret secret,
        @Nullable String apiDomain,
        @Nullable String scopes,
        @Nullable Instant expires) {
    /** Zoho's tokens live for an hour; an answer that promises more is not relied on. */
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    /** Visible characters: a header can hold nothing else. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,2000}");

    /** What an answer gives, which holds this token. */
    static AccessToken of(String token, Wire.Token answer, Instant now) {
        Duration life = life(answer);
        return new AccessToken(
                Secret.of(token), answer.apiDomain(), answer.scope(), life == null ? null : now.plus(life));
    }

    /** Where the older key for seconds is there, the usual one holds milliseconds. */
    private static @Nullable Duration life(Wire.Token answer) {
        Long seconds = answer.expiresInSeconds() == null ? answer.expiresIn() : answer.expiresInSeconds();
        if (seconds == null || seconds <= 0) {
            return null;
        }
        return Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE.toSeconds()));
    }

    /** Whether a header can hold it. */
    boolean sendable() {
        return SENDABLE.matcher(secret.reveal()).matches();
    }

    /** Whether its time is known to be over by then. */
    boolean expiredAt(Instant instant) {
        return expires != null && !instant.isBefore(expires);
    }

    /** The scopes one by one, sorted; null when the answer did not name them. */
    public @Nullable List<String> scopeList() {
        return scopes == null || scopes.isBlank()
                ? null
                : Arrays.stream(scopes.strip().split("[\\s,]+"))
                        .sorted()
                        .distinct()
                        .toList();
    }
}
