package dev.portcullis.report;

import dev.portcullis.assess.Assessment;
import java.io.IOException;
import java.io.OutputStream;

/** A file that a format writes into the output folder. */
public record ReportFile(String name, Writing writing) {
    /** How its content is made. */
    public interface Writing {
        /** Write the content; {@code output} stays open. */
        void write(Assessment assessment, OutputStream output) throws IOException;
    }

    /** Write the content; {@code output} stays open. */
    public void write(Assessment assessment, OutputStream output) throws IOException {
        writing.write(assessment, output);
    }
}
