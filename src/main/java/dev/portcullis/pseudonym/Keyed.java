package dev.portcullis.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with one key; what it is made of cannot be guessed without the key. Thread-safe. */
final class Keyed {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Keyed(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Hex, of 64 letters; values of two kinds never share a code. */
    String code(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((kind + '\n' + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
