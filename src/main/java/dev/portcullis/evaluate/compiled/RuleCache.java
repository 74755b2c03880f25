package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import dev.portcullis.keep.PrivatePath;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps what was compiled of rule files between runs. What another user could have put there is not used,
 * nor what is damaged; both are compiled anew. Not thread-safe.
 */
public final class RuleCache {
    /** Keeps nothing and knows nothing. */
    public static final RuleCache NONE = new RuleCache(null, warning -> {});

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int MOST = 256;
    private static final String ENDING = ".rules";

    private final @Nullable Path folder;
    private final Consumer<String> warnings;
    private boolean usable = true;

    private RuleCache(@Nullable Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    /**
     * A cache in this folder, which is made when it is missing.
     *
     * @param folder null, or on a system that cannot keep other users out: a cache that keeps nothing
     * @param warnings is told, once, why the folder cannot be used
     */
    public static RuleCache in(@Nullable Path folder, Consumer<String> warnings) {
        return folder == null || !PrivatePath.supported(folder)
                ? NONE
                : new RuleCache(folder.toAbsolutePath().resolve("rules"), warnings);
    }

    /** What was compiled of this file by this program on this Java, or null. */
    public @Nullable CompiledFile read(RuleFile rules) {
        Path file = place(rules);
        if (file == null || !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !safe()) {
            return null;
        }
        try (InputStream input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            CompiledFile compiled =
                    PrivatePath.faultOfFile(file) == null ? CompiledForm.read(input.readNBytes(LARGEST)) : null;
            // Only what passed the guard was kept; and nothing is taken on trust.
            return compiled == null || !CompiledLoader.refusals(compiled).isEmpty() ? null : compiled;
        } catch (IOException damaged) {
            return null;
        }
    }

    /** Keep what was compiled; where that fails, the next run compiles again. */
    public void write(RuleFile rules, CompiledFile compiled) {
        Path file = place(rules);
        if (file == null || folder == null) {
            return;
        }
        try {
            PrivatePath.createFolder(folder);
            if (safe()) {
                try (AtomicFile written = AtomicFile.privateAt(file)) {
                    Files.write(written.temporary(), CompiledForm.bytes(compiled));
                    written.commit();
                }
                dropOldest(folder);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            unusable("cannot be written to");
        }
    }

    private @Nullable Path place(RuleFile rules) {
        String stamp = folder == null || !usable ? null : Stamp.ofCompiled(rules);
        return folder == null || stamp == null ? null : folder.resolve(stamp + ENDING);
    }

    /** Whether nobody else can put files there: neither into the folder nor in place of it or of one above. */
    private boolean safe() {
        try {
            String fault = folder == null ? null : PrivatePath.faultOfWay(folder);
            if (fault != null) {
                unusable(fault);
            }
        } catch (IOException unreadable) {
            unusable("cannot be looked at");
        }
        return usable;
    }

    private void unusable(String fault) {
        if (usable) {
            usable = false;
            warnings.accept("the folder of compiled rules '" + folder + "' " + fault + ", so the next run compiles the"
                    + " rules again. Name another folder in XDG_CACHE_HOME.");
        }
    }

    private record Kept(Path file, FileTime time) {}

    private static void dropOldest(Path folder) throws IOException {
        var kept = new ArrayList<Kept>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                kept.add(new Kept(file, age(file)));
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        kept.sort(Comparator.comparing(Kept::time));
        for (Kept old : kept.subList(0, Math.max(0, kept.size() - MOST))) {
            Files.deleteIfExists(old.file());
        }
    }

    private static FileTime age(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException droppedByAnother) {
            return FileTime.fromMillis(0);
        }
    }
}
