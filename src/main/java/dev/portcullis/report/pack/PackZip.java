package dev.portcullis.report.pack;

import dev.portcullis.report.pack.Part.Measured;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The zip around a pack. Its files are stored as they are: what a compressor makes of them differs from one system's zlib
 * to the next, and a zip that is not compressed cannot hide a large file in a small one.
 */
final class PackZip {
    /** The first that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackZip() {}

    /** Write the files in the order of their paths; {@code output} stays open. */
    static void write(List<Measured> files, OutputStream output) throws IOException {
        var zip = new ZipArchiveOutputStream(output);
        for (Measured file : sorted(files)) {
            zip.putArchiveEntry(entry(file));
            file.part().content().writeTo(zip);
            zip.closeArchiveEntry();
        }
        zip.finish();
    }

    static List<Measured> sorted(List<Measured> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> file.part().path()))
                .toList();
    }

    private static ZipArchiveEntry entry(Measured file) {
        var entry = new ZipArchiveEntry(file.part().path());
        entry.setMethod(ZipArchiveOutputStream.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(file.size());
        entry.setCrc(file.crc());
        return entry;
    }
}
