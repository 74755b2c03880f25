package dev.portcullis.cli.waivers;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the waivers are, and the controls that they name. */
final class WaiverFile {
    private static final Path USUAL = Path.of("waivers.yaml");

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "The waiver file (default: the one of the configuration, else waivers.yaml).")
    private @Nullable Path file;

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Mixin
    private ConfigOption config = new ConfigOption();

    Path path() throws IOException, InvalidFilesException {
        return file == null ? config.read().waivers().orElse(USUAL) : file;
    }

    /** The controls as the configuration wants them treated. */
    Catalogue catalogue() throws IOException, InvalidFilesException {
        Configuration configuration = config.read();
        Catalogue catalogue =
                RuleSource.read(rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules);
        return catalogue.with(configuration.controls(catalogue));
    }

    Waivers read(Catalogue catalogue) throws IOException, InvalidFilesException {
        return Waivers.read(path(), catalogue);
    }

    /** Put an edited text in the place of the file. */
    void write(String text) throws IOException, InvalidFilesException {
        try (AtomicFile whole = AtomicFile.at(path())) {
            Files.writeString(whole.temporary(), text);
            whole.commit();
        }
    }
}
