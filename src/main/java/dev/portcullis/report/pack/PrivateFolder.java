package dev.portcullis.report.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary folder that this user alone may read; it is deleted with all that is in it, also on an interruption. */
public final class PrivateFolder implements Closeable {
    private static final int TRIES = 1_000;

    private final Path folder;
    private final Thread ending = new Thread(this::end, "portcullis-folder");
    private volatile boolean ended;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    public static PrivateFolder create() throws IOException {
        var created = new PrivateFolder(Files.createTempDirectory("portcullis"));
        try {
            Runtime.getRuntime().addShutdownHook(created.ending);
        } catch (IllegalStateException tooLate) {
            created.delete();
            throw new IOException("the program is being ended", tooLate);
        }
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
        return place;
    }

    private void makeFolder(@Nullable Path missing) throws IOException {
        if (missing != null && !Files.isDirectory(missing)) {
            if (ended) {
                throw new IOException("the program is being ended");
            }
            makeFolder(missing.getParent());
            Files.createDirectory(missing);
        }
    }

    /** Others still write while the program ends: until the folder itself is gone, and with it the place for more. */
    private void end() {
        ended = true;
        for (int tries = 0; tries < TRIES && Files.exists(folder); tries++) {
            try {
                delete();
            } catch (IOException | UncheckedIOException fileCame) {
                // Once more.
            }
        }
    }

    private void delete() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = new ArrayList<>(walk.toList());
        }
        // What is in a folder goes before it.
        Collections.reverse(all);
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException endsItself) {
            return;
        }
        delete();
    }
}
