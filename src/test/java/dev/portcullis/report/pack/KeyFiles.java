package dev.portcullis.report.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * A new pair of keys in the form that openssl writes.
 *
 * @param secret what stands in the private file, without its first and last line
 */
public record KeyFiles(Path signing, Path verifying, String secret) {

    public static KeyFiles write(Path folder, String name) throws IOException, GeneralSecurityException {
        return write(folder, name, "Ed25519");
    }

    static KeyFiles write(Path folder, String name, String algorithm) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        Path signing = folder.resolve(name + ".pem");
        Files.writeString(signing, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        if (signing.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(signing, PosixFilePermissions.fromString("rw-------"));
        }
        Path verifying = Files.writeString(
                folder.resolve(name + ".pub.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return new KeyFiles(signing, verifying, base64(pair.getPrivate().getEncoded()));
    }

    static String pem(String label, byte[] key) {
        return "-----BEGIN " + label + "-----\n" + base64(key) + "\n-----END " + label + "-----\n";
    }

    private static String base64(byte[] key) {
        return Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
    }
}
