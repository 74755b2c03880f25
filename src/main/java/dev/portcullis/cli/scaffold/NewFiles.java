package dev.portcullis.cli.scaffold;

import dev.portcullis.snapshot.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that appear together or not at all. */
public final class NewFiles {
    private NewFiles() {}

    /** Write each text to its file; what is there already is replaced. */
    public static void write(Map<Path, String> texts) throws IOException {
        List<AtomicFile> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                AtomicFile file = AtomicFile.at(text.getKey());
                written.add(file);
                Files.writeString(file.temporary(), text.getValue());
            }
            for (AtomicFile file : written) {
                file.commit();
            }
        } finally {
            for (AtomicFile file : written) {
                file.close();
            }
        }
    }
}
