package dev.portcullis.cli.option;

import dev.portcullis.input.Configuration;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own files that a check takes into account; an option wins over the configuration. */
public final class InputOptions {
    @Option(names = "--waivers", paramLabel = "FILE", description = "Accepted findings (YAML).")
    private @Nullable Path waivers;

    @Option(
            names = "--attestations",
            paramLabel = "FILE",
            description = "What officers attest where no API shows it (YAML).")
    private @Nullable Path attestations;

    @Option(names = "--roster", paramLabel = "FILE", description = "Who should have access (CSV or XLSX).")
    private @Nullable Path roster;

    @Option(
            names = "--access-matrix",
            paramLabel = "FILE",
            description = "What each user type was approved to do (CSV or XLSX).")
    private @Nullable Path accessMatrix;

    @Option(names = "--reference", paramLabel = "SNAPSHOT", description = "An earlier snapshot to compare with.")
    private @Nullable Path reference;

    public Optional<Path> waivers(Configuration configuration) {
        return first(waivers, configuration.waivers());
    }

    public Optional<Path> attestations(Configuration configuration) {
        return first(attestations, configuration.attestations());
    }

    public Optional<Path> roster(Configuration configuration) {
        return first(roster, configuration.roster());
    }

    public Optional<Path> accessMatrix(Configuration configuration) {
        return first(accessMatrix, configuration.accessMatrix());
    }

    public Optional<Path> reference(Configuration configuration) {
        return first(reference, configuration.reference());
    }

    private static Optional<Path> first(@Nullable Path option, Optional<Path> configured) {
        return option == null ? configured : Optional.of(option);
    }
}
