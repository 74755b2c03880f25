package dev.portcullis.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page carries with it, and the policy that lets it run that and nothing else.
 *
 * @param policy a Content-Security-Policy that names the digests of exactly these texts
 */
public record Assets(String style, String script, String icon, String policy) {

    static Assets load() {
        String style = text("report.css");
        String script = behaviour();
        return new Assets(
                style, script, "data:image/svg+xml;base64," + base64(bytes("icon.svg")), policy(style, script));
    }

    /** Small files in the order in which they build on each other; a page without findings has nothing to run on. */
    private static String behaviour() {
        return Stream.of("data", "row", "groups", "csv", "page")
                .map(part -> text("script/" + part + ".js"))
                .collect(Collectors.joining(
                        "\n",
                        "(() => {\n\"use strict\";\nif (!document.getElementById(\"data\")) return;\n",
                        "\n})();"));
    }

    /** For a page without a script: the report's style, and more of it. */
    public static Assets withoutScript(String furtherStyle) {
        String style = text("report.css") + furtherStyle;
        String policy = "default-src 'none'; style-src " + source(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        return new Assets(style, "", "data:image/svg+xml;base64," + base64(bytes("icon.svg")), policy);
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src " + source(style) + "; script-src " + source(script)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String source(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + base64(digest) + "'";
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A checkout on Windows may hold carriage returns; a browser drops them before it takes the digest. */
    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip();
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
