package dev.portcullis.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key in a file as openssl writes it. Nothing of a file's text ever reaches a message. */
final class Pem {
    private static final int MOST_BYTES = 1 << 14;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,60})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private Pem() {}

    /**
     * The bytes of the only block of the file.
     *
     * @param label what the block must be called
     * @param expected what was expected and which command makes it
     */
    static byte[] read(Path file, String label, String expected) throws IOException, PackException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(MOST_BYTES);
        }
        Matcher block = BLOCK.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!block.find()) {
            throw new PackException(file, "it holds no key in PEM; " + expected);
        } else if (!block.group(1).equals(label)) {
            throw new PackException(file, "it holds " + named(block.group(1)) + "; " + expected);
        }
        try {
            return Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
        } catch (IllegalArgumentException damaged) {
            throw new PackException(file, "the key in it is damaged; " + expected);
        }
    }

    private static String named(String label) {
        return switch (label) {
            case "PRIVATE KEY" -> "a private key";
            case "PUBLIC KEY" -> "a public key";
            case "ENCRYPTED PRIVATE KEY" -> "a private key under a password";
            case "CERTIFICATE" -> "a certificate";
            default -> "another kind of key";
        };
    }
}
