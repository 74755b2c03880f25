package dev.portcullis.given;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of rule files that a test writes. */
public final class Pack {
    private final Path folder;

    public Pack(Path folder) {
        this.folder = folder;
    }

    /** Add a file as it is. */
    public Pack file(String relative, String text) throws IOException {
        Path file = folder.resolve(relative);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Add a control whose rules are right, but for what a test puts into them. */
    public Pack control(String id, String subject, String needs, String rules) throws IOException {
        return file(id + ".drl", header(id, "high", subject, needs) + PREAMBLE + rules);
    }

    public Pack control(String id, String severity, String subject, String needs, String rules) throws IOException {
        return file(id + ".drl", header(id, severity, subject, needs) + PREAMBLE + rules);
    }

    /** Eleven lines. */
    public static String header(String id, String severity, String subject, String needs) {
        return """
                /*
                id: %s
                title: A title
                severity: %s
                subject: %s
                needs: [%s]
                rationale: Because.
                remediation: Change it.
                frameworks: { soc2: [CC6.1] }
                parameters: {}
                */
                """.formatted(id, severity, subject, needs);
    }

    /** Six lines; the rules begin on line 18. */
    public static final String PREAMBLE = """
            package rules.test

            import dev.portcullis.snapshot.*
            import dev.portcullis.control.Parameter
            global dev.portcullis.evaluate.Findings findings

            """;

    public static String rule(String name, String condition, String action) {
        return """
                rule "%s"
                when
                  %s
                then
                  %s
                end
                """.formatted(name, condition, action);
    }

    public Catalogue read() throws InvalidFilesException {
        return read(this);
    }

    /** Read packs as a run does, each shown by the name of its folder. */
    public static Catalogue read(Pack... packs) throws InvalidFilesException {
        var sources = new ArrayList<Catalogue.PackSource>();
        for (Pack pack : packs) {
            String name = pack.folder.getFileName().toString();
            sources.add(new Catalogue.PackSource(pack.folder, name, name, "1.0.0"));
        }
        return Catalogue.read(List.copyOf(sources));
    }
}
