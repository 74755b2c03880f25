package dev.portcullis.cli.run;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.features.run.FeatureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the features: those that are named, else those in the folders of the packs that are named, else our own. */
public final class FeatureSource {
    private static final String FOLDER = "features";

    private FeatureSource() {}

    /** Read them, of which there is at least one example. */
    public static FeatureFiles read(List<Path> named, List<Path> packs)
            throws IOException, InvalidFilesException, UsageException {
        FeatureFiles files = named.isEmpty() && packs.isEmpty() ? shipped() : FeatureFiles.read(sources(named, packs));
        if (files.examples() == 0) {
            throw new UsageException("there is no example in these features; a run without examples proves nothing.");
        }
        return files;
    }

    /** Our own features and those of the packs that have any. */
    public static List<FeatureFiles> all(List<Path> packs) throws IOException, InvalidFilesException {
        List<FeatureFiles.Source> own = packs.stream()
                .map(pack -> pack.resolve(FOLDER))
                .filter(Files::isDirectory)
                .map(FeatureSource::source)
                .toList();
        return List.of(shipped(), FeatureFiles.read(own));
    }

    private static List<FeatureFiles.Source> sources(List<Path> named, List<Path> packs) throws UsageException {
        if (!named.isEmpty()) {
            return named.stream().map(FeatureSource::source).toList();
        }
        List<Path> folders = packs.stream()
                .map(pack -> pack.resolve(FOLDER))
                .filter(Files::isDirectory)
                .toList();
        if (folders.isEmpty()) {
            throw new UsageException("there is no folder '" + packs.get(0).resolve(FOLDER)
                    + "'; write examples there, or name the files or folders they are in.");
        }
        return folders.stream().map(FeatureSource::source).toList();
    }

    private static FeatureFiles.Source source(Path place) {
        return new FeatureFiles.Source(place, place.toString().replace('\\', '/'));
    }

    private static FeatureFiles shipped() throws IOException, InvalidFilesException {
        try (ShippedFolder shipped = ShippedFolder.open(FOLDER)) {
            return FeatureFiles.read(List.of(new FeatureFiles.Source(shipped.folder(), FOLDER)));
        }
    }
}
