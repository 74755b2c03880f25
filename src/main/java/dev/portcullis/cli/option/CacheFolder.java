package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where access tokens and compiled rules are kept between runs: {@code portcullis} in the user's folder for caches. */
public final class CacheFolder {
    private CacheFolder() {}

    /** The folder, or null where the environment names no home. */
    public static @Nullable Path of(Console console) {
        Path caches = absolute(console.variable("XDG_CACHE_HOME"));
        if (caches == null) {
            Path home = absolute(console.variable("HOME"));
            caches = home == null ? null : home.resolve(".cache");
        }
        return caches == null ? null : caches.resolve("portcullis");
    }

    /** A relative folder would be another one in each working folder, and so it counts for nothing. */
    private static @Nullable Path absolute(@Nullable String text) {
        try {
            Path path = text == null ? null : Path.of(text);
            return path == null || !path.isAbsolute() ? null : path;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
