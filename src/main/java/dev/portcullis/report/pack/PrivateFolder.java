package dev.portcullis.report.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A temporary folder that this user alone may read; it is deleted with all that is in it, also on an interruption. */
public final class PrivateFolder implements Closeable {
    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    public static PrivateFolder create() throws IOException {
        var created = new PrivateFolder(Files.createTempDirectory("portcullis"));
        created.remember(created.folder);
        return created;
    }

    public Path path() {
        return folder;
    }

    /** The place for a file or a folder; those above it are made where they are missing. */
    public Path resolve(String path) throws IOException {
        Path place = folder.resolve(path).normalize();
        if (!place.startsWith(folder)) {
            throw new IllegalArgumentException(path + " is outside");
        }
        makeFolder(place.getParent());
        remember(place);
        return place;
    }

    private void makeFolder(@Nullable Path missing) throws IOException {
        if (missing != null && !Files.isDirectory(missing)) {
            makeFolder(missing.getParent());
            remember(missing);
            Files.createDirectory(missing);
        }
    }

    /** Known before it is there, since an interruption may come in between; what was made last is deleted first. */
    private void remember(Path path) throws IOException {
        try {
            path.toFile().deleteOnExit();
        } catch (IllegalStateException ending) {
            throw new IOException("the program is being ended", ending);
        }
        made.add(path);
    }

    @Override
    public void close() throws IOException {
        Collections.reverse(made);
        for (Path path : made) {
            Files.deleteIfExists(path);
        }
    }
}
