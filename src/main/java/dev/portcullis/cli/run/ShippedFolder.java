package dev.portcullis.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder that comes with the program: on disk where the launcher says there is a checkout, so that an edit works
 * without a build, else inside the program.
 */
record ShippedFolder(Path folder, @Nullable FileSystem archive) implements Closeable {

    /** Open it; its paths live until this is closed. */
    static ShippedFolder open(String name) throws IOException {
        String home = System.getProperty("portcullis.home");
        Path checkout = home == null ? null : Path.of(home, name);
        if (checkout != null && Files.isDirectory(checkout)) {
            return new ShippedFolder(checkout, null);
        }
        URL inside = ShippedFolder.class.getResource("/" + name);
        if (inside == null) {
            throw new IllegalStateException("the program was built without its " + name);
        }
        try {
            URI uri = inside.toURI();
            if ("jar".equals(uri.getScheme())) {
                FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
                return new ShippedFolder(archive.getPath("/" + name), archive);
            }
            return new ShippedFolder(Path.of(uri), null);
        } catch (URISyntaxException oddClassPath) {
            throw new IllegalStateException(oddClassPath);
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
