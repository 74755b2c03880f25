package dev.portcullis.evaluate.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CompiledFormTest {
    private static final int DIGEST = 32;

    @Test
    void no_part_of_it_tells_when_it_was_made() throws IOException {
        var classes = new TreeMap<>(Map.of("rules/A.class", "a".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = CompiledForm.bytes(new CompiledFile("rules.A", 1, classes));

        var times = new ArrayList<LocalDateTime>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes, DIGEST, bytes.length - DIGEST))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        }

        LocalDateTime none = LocalDateTime.of(1980, 1, 1, 0, 0);
        assertEquals(List.of(none, none), times);
    }
}
