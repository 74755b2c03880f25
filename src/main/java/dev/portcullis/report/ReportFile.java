package dev.portcullis.report;

import dev.portcullis.assess.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A file that a format writes into the output folder. */
public record ReportFile(String name, LinkedWriting writing) {
    /** How its content is made. */
    public interface Writing {
        /** Write the content; {@code output} stays open. */
        void write(Assessment assessment, OutputStream output) throws IOException;
    }

    /** How the content of a file is made that leads to the report. */
    public interface LinkedWriting {
        /** Write the content; {@code output} stays open, {@code link} is null where nobody said where the report is. */
        void write(Assessment assessment, @Nullable URI link, OutputStream output) throws IOException;
    }

    /** A file that leads nowhere. */
    static ReportFile of(String name, Writing writing) {
        return new ReportFile(name, (assessment, link, output) -> writing.write(assessment, output));
    }

    /** Write the content; {@code output} stays open. */
    public void write(Assessment assessment, @Nullable URI link, OutputStream output) throws IOException {
        writing.write(assessment, link, output);
    }
}
