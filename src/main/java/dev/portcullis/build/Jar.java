package dev.portcullis.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a jar by name, in its order. */
final class Jar {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Jar() {}

    static Map<String, byte[]> read(Path jar) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var input = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        }
        return files;
    }

    static void write(Map<String, byte[]> files, Path jar) throws IOException {
        try (var output = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                output.putNextEntry(entry);
                output.write(file.getValue());
            }
        }
    }
}
