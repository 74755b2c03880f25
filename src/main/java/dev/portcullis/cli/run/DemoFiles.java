package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that the demo takes into account where the user gives none of their own. */
final class DemoFiles {
    private DemoFiles() {}

    static Waivers waivers(Catalogue catalogue) throws IOException, InvalidFilesException {
        return Waivers.parse("demo-waivers.yaml", text("demo-waivers.yaml"), catalogue);
    }

    static Attestations attestations(Catalogue catalogue) throws IOException, InvalidFilesException {
        return Attestations.parse("demo-attestations.yaml", text("demo-attestations.yaml"), catalogue);
    }

    private static String text(String resource) throws IOException {
        try (InputStream input = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(resource))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
