package dev.portcullis.cli.option;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration is; every command that needs one mixes this in. */
public final class ConfigOption {
    private static final Path USUAL = Path.of("portcullis.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration; options given here win over it (default: portcullis.yaml, if it exists).")
    private @Nullable Path config;

    /** The file that is read, if there is one. */
    public Optional<Path> file() {
        if (config != null) {
            return Optional.of(config);
        }
        return Files.exists(USUAL) ? Optional.of(USUAL) : Optional.empty();
    }

    public Configuration read() throws IOException, InvalidFilesException {
        if (config != null && Files.isDirectory(config)) {
            throw new FileSystemException(config.toString(), null, "it is a folder");
        } else if (config != null) {
            return Configuration.read(config);
        }
        return Files.exists(USUAL) ? Configuration.read(USUAL) : Configuration.none();
    }
}
