package dev.portcullis.cli.option;

import dev.portcullis.input.Configuration;
import dev.portcullis.report.pack.Enclosure;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
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

    /** Those that were given, each where it is. */
    public Map<Enclosure, Path> files(Configuration configuration) {
        Map<Enclosure, Path> files = new EnumMap<>(Enclosure.class);
        first(waivers, configuration.waivers()).ifPresent(file -> files.put(Enclosure.WAIVERS, file));
        first(attestations, configuration.attestations()).ifPresent(file -> files.put(Enclosure.ATTESTATIONS, file));
        first(roster, configuration.roster()).ifPresent(file -> files.put(Enclosure.ROSTER, file));
        first(accessMatrix, configuration.accessMatrix()).ifPresent(file -> files.put(Enclosure.ACCESS_MATRIX, file));
        first(reference, configuration.reference()).ifPresent(file -> files.put(Enclosure.REFERENCE, file));
        return files;
    }

    private static Optional<Path> first(@Nullable Path option, Optional<Path> configured) {
        return option == null ? configured : Optional.of(option);
    }
}
