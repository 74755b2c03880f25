package dev.portcullis.report.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a zip by their paths, if all of them are such as a pack of ours may hold. */
final class PackEntries {
    private static final int MOST_FILES = 20_000;

    private PackEntries() {}

    static Map<String, ZipArchiveEntry> of(Path file, ZipFile zip) throws IOException, PackException {
        Map<String, ZipArchiveEntry> entries = new TreeMap<>();
        var paths = new PackPaths();
        long left = Files.size(file);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            // The library takes a backslash for a slash.
            String name = new String(entry.getRawName(), StandardCharsets.UTF_8);
            String problem = paths.add(name);
            if (problem == null) {
                problem = name.equals(entry.getName()) ? problem(entry) : "has a name that programs read differently";
            }
            if (problem == null) {
                left -= entry.getSize();
                problem = left < 0 || entries.size() == MOST_FILES ? "is more than the zip can hold" : null;
            }
            if (problem != null) {
                throw new PackException(file, "'" + name + "' in it " + problem);
            }
            entries.put(name, entry);
        }
        return entries;
    }

    private static @Nullable String problem(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return "is a symbolic link; a pack holds files only";
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "is encrypted";
        } else if (entry.getMethod() != ZipArchiveOutputStream.STORED || entry.getSize() != entry.getCompressedSize()) {
            return "is compressed; a pack stores its files as they are";
        }
        return entry.getSize() < 0 ? "has no size" : null;
    }
}
