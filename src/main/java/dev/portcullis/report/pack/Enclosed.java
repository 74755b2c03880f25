package dev.portcullis.report.pack;

import java.nio.file.Path;

/**
 * A file that a user gave, to be put into a pack.
 *
 * @param name the file's own name, which reports tell
 */
public record Enclosed(Enclosure kind, String name, Part.Content content) {

    public static Enclosed of(Enclosure kind, Path file, Part.Content content) {
        return new Enclosed(kind, String.valueOf(file.getFileName()), content);
    }

    Part part() {
        return new Part(kind.path(name), content);
    }
}
