package dev.portcullis.cli.run;

import dev.portcullis.cli.option.Version;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.InvalidFilesException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rules: the shipped pack on disk where the launcher says there is a checkout, so that an edit works without a
 * build, else the one inside the program; then the packs the user adds.
 */
public final class RuleSource {
    private static final String SHIPPED = "rules";

    private RuleSource() {}

    /** The catalogue; when a header is wrong, what is wrong with the rules of all files is told at once with it. */
    public static Catalogue read(List<Path> added) throws IOException, InvalidFilesException {
        Catalogue.Reading reading = inspect(added);
        if (!reading.mistakes().isEmpty()) {
            throw new InvalidFilesException(RuleCheck.of(reading).errors());
        }
        return reading.right();
    }

    public static Catalogue.Reading inspect(List<Path> added) throws IOException {
        try (ShippedFolder shipped = ShippedFolder.open(SHIPPED)) {
            String version = Version.number();
            var sources = new ArrayList<PackSource>();
            sources.add(new PackSource(shipped.folder(), SHIPPED, "portcullis", version, version));
            for (Path folder : added) {
                sources.add(new PackSource(folder, folder.toString(), name(folder), "unversioned", version));
            }
            return Catalogue.inspect(sources);
        }
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "rules" : name.toString();
    }
}
