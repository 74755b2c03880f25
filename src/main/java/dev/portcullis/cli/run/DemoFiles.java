package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.report.pack.Enclosed;
import dev.portcullis.report.pack.Enclosure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The files that the demo takes into account where the user gives none of their own. */
final class DemoFiles {
    private static final String WAIVERS = "demo-waivers.yaml";
    private static final String ATTESTATIONS = "demo-attestations.yaml";

    private DemoFiles() {}

    static Waivers waivers(Catalogue catalogue) throws IOException, InvalidFilesException {
        return Waivers.parse(WAIVERS, text(WAIVERS), catalogue);
    }

    static Attestations attestations(Catalogue catalogue) throws IOException, InvalidFilesException {
        return Attestations.parse(ATTESTATIONS, text(ATTESTATIONS), catalogue);
    }

    /** As a pack holds them, where the user gave none of the kind. */
    static List<Enclosed> enclosed(Set<Enclosure> given) throws IOException {
        var enclosed = new ArrayList<Enclosed>();
        if (!given.contains(Enclosure.WAIVERS)) {
            enclosed.add(enclosed(Enclosure.WAIVERS, WAIVERS));
        }
        if (!given.contains(Enclosure.ATTESTATIONS)) {
            enclosed.add(enclosed(Enclosure.ATTESTATIONS, ATTESTATIONS));
        }
        return enclosed;
    }

    private static Enclosed enclosed(Enclosure kind, String resource) throws IOException {
        byte[] bytes = text(resource).getBytes(StandardCharsets.UTF_8);
        return new Enclosed(kind, resource, output -> output.write(bytes));
    }

    private static String text(String resource) throws IOException {
        try (InputStream input = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(resource))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
