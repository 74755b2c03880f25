package dev.portcullis.cli.run;

import dev.portcullis.cli.option.Version;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.InvalidFilesException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules: the shipped pack on disk where the launcher says there is a checkout, so that an edit works without a
 * build, else the one inside the program; then the packs the user adds.
 */
public final class RuleSource {
    private static final String SHIPPED = "rules";

    private RuleSource() {}

    public static Catalogue read(List<Path> added) throws IOException, InvalidFilesException {
        try (Shipped shipped = shipped()) {
            var sources = new ArrayList<PackSource>();
            sources.add(new PackSource(shipped.folder(), SHIPPED, "portcullis", Version.number(), Version.number()));
            for (Path folder : added) {
                sources.add(new PackSource(folder, folder.toString(), name(folder), "unversioned", Version.number()));
            }
            return Catalogue.read(sources);
        }
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "rules" : name.toString();
    }

    private record Shipped(Path folder, @Nullable FileSystem archive) implements Closeable {
        @Override
        public void close() throws IOException {
            if (archive != null) {
                archive.close();
            }
        }
    }

    private static Shipped shipped() throws IOException {
        String home = System.getProperty("portcullis.home");
        Path checkout = home == null ? null : Path.of(home, SHIPPED);
        if (checkout != null && Files.isDirectory(checkout)) {
            return new Shipped(checkout, null);
        }
        URL inside = RuleSource.class.getResource("/" + SHIPPED);
        if (inside == null) {
            throw new IllegalStateException("the program was built without its rules");
        }
        try {
            URI uri = inside.toURI();
            if ("jar".equals(uri.getScheme())) {
                FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
                return new Shipped(archive.getPath("/" + SHIPPED), archive);
            }
            return new Shipped(Path.of(uri), null);
        } catch (URISyntaxException oddClassPath) {
            throw new IllegalStateException(oddClassPath);
        }
    }
}
