package dev.portcullis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in whatever a run left behind, byte by byte and in the disguises that programs give them. */
public final class SecretSearch {
    private final List<String> disguises = new ArrayList<>();

    private SecretSearch(List<String> secrets) {
        secrets.forEach(this::disguise);
    }

    public static SecretSearch of(String... secrets) {
        return new SecretSearch(List.of(secrets));
    }

    private void disguise(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        disguises.add(secret);
        disguises.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        disguises.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        disguises.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            disguises.add(base64(bytes, before));
        }
    }

    /** As it stands in the middle of a longer text in base64: what its neighbours change is left out. */
    private static String base64(byte[] secret, int before) {
        byte[] padded = new byte[before + secret.length];
        System.arraycopy(secret, 0, padded, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 2);
    }

    public void assertNotIn(String what, String text) {
        for (String disguise : disguises) {
            assertThat(text.contains(disguise)).as("%s holds a secret", what).isFalse();
        }
    }

    /** Search every file below a folder, and return how many there were. */
    public int assertNotBelow(Path folder) throws IOException {
        int searched = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNotIn(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                searched++;
            }
        }
        return searched;
    }
}
