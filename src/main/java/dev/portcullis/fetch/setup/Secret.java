package dev.portcullis.fetch.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must never be seen: a token, a client secret, a proxy's password. Its text form hides it, it has no
 * property that a writer of JSON would find, and only {@link #reveal()} gives it away.
 */
public final class Secret {
    private static final String HIDDEN = "[hidden]";

    /** Transient for those that write whatever fields they find, as Moshi does. */
    private final transient String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The secret itself, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    /** Whether there is nothing to hide. */
    public boolean blank() {
        return text.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
