package dev.portcullis.sandbox.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Reads the records of the organisation, one a line, in the order of the files or, with a seed, in another that depends
 * on the seed and the file alone.
 */
final class DataFiles {
    private final long shuffleSeed;

    DataFiles(long shuffleSeed) {
        this.shuffleSeed = shuffleSeed;
    }

    long shuffleSeed() {
        return shuffleSeed;
    }

    List<String> records(String file) throws IOException {
        return find(file).orElseThrow(() -> new IOException("The sandbox lacks its data file '" + file + "'"));
    }

    Optional<List<String>> find(String file) throws IOException {
        try (InputStream in = DataFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(ordered(text.lines().toList(), file));
        }
    }

    private List<String> ordered(List<String> records, String file) {
        if (shuffleSeed == 0) {
            return records;
        }
        Random random = new Random(shuffleSeed * 31 + file.hashCode());
        List<String> shuffled = new ArrayList<>(records);
        shuffled.replaceAll(record -> ArrayShuffler.shuffle(record, random));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
