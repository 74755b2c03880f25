package dev.portcullis.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of a workbook: fastexcel asks the clock when it names the time of creation, and there is
 * no way to tell it another. To be removed once there is.
 */
final class TimelessZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    /** Not the first that a ZIP can name: that one Java takes for an earlier time, and adds it in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TimelessZip() {}

    /** Copy the workbook; {@code target} stays open. */
    static void copy(Path workbook, OutputStream target) throws IOException {
        var copy = new ZipOutputStream(target);
        try (var original = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : Collections.list(original.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                copy.putNextEntry(entry);
                try (InputStream content = original.getInputStream(part)) {
                    copy(part.getName(), content, copy);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void copy(String part, InputStream content, OutputStream copy) throws IOException {
        if (part.equals(PROPERTIES)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(copy);
        }
    }
}
