package dev.portcullis.report;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.html.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The formats a report can be written in, each with the file it goes to. */
public enum ReportFormat {
    JSON("report.json", JsonReport::write),
    HTML("report.html", ReportFormat::html);

    private final String fileName;
    private final Writing writing;

    ReportFormat(String fileName, Writing writing) {
        this.fileName = fileName;
        this.writing = writing;
    }

    private interface Writing {
        void write(Assessment assessment, OutputStream output) throws IOException;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file in the output folder. */
    public String fileName() {
        return fileName;
    }

    /** Write the report; {@code output} stays open. */
    public void write(Assessment assessment, OutputStream output) throws IOException {
        writing.write(assessment, output);
    }

    private static void html(Assessment assessment, OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        HtmlReport.write(assessment, writer);
        writer.flush();
    }

    /** The JSON Schema of {@code report.json}. */
    public static String schema() {
        try (InputStream input = ReportFormat.class.getResourceAsStream("report.schema.json")) {
            return new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The format of this word, ignoring case. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
