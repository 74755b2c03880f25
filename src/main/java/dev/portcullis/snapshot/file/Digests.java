package dev.portcullis.snapshot.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of this project. */
public final class Digests {
    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
