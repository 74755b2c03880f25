package dev.portcullis.report;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.code.GithubAnnotations;
import dev.portcullis.report.code.GitlabReport;
import dev.portcullis.report.code.JunitReport;
import dev.portcullis.report.code.SarifReport;
import dev.portcullis.report.events.OcsfReport;
import dev.portcullis.report.html.HtmlReport;
import dev.portcullis.report.json.JsonReport;
import dev.portcullis.report.markdown.MarkdownReport;
import dev.portcullis.report.message.EmailMessage;
import dev.portcullis.report.message.SlackMessage;
import dev.portcullis.report.message.TeamsMessage;
import dev.portcullis.report.oscal.OscalReport;
import dev.portcullis.report.tables.CsvReport;
import dev.portcullis.report.tables.XlsxReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats a report can be written in, each with its files; the first one is what {@code --stdout} shows. */
public enum ReportFormat {
    JSON(ReportFile.of("report.json", JsonReport::write)),
    HTML(ReportFile.of("report.html", ReportFormat::html)),
    CSV(ReportFile.of("findings.csv", CsvReport::write)),
    /** A workbook: bytes that no terminal shows. */
    XLSX(ReportFile.of("report.xlsx", XlsxReport::write)),
    MARKDOWN(ReportFile.of("report.md", MarkdownReport::write)),
    SARIF(ReportFile.of("report.sarif", SarifReport::write)),
    SARIF_FULL(ReportFile.of("report.full.sarif", SarifReport::writeFull)),
    JUNIT(ReportFile.of("junit.xml", JunitReport::write)),
    GITLAB(ReportFile.of("gitlab.json", GitlabReport::write)),
    OCSF(ReportFile.of("ocsf.ndjson", OcsfReport::write)),
    OSCAL(ReportFile.of("oscal.json", OscalReport::write), ReportFile.of(OscalReport.PLAN, OscalReport::writePlan)),
    SLACK(new ReportFile("slack.json", SlackMessage::write)),
    TEAMS(new ReportFile("teams.json", TeamsMessage::write)),
    EMAIL(new ReportFile("email.html", EmailMessage::write)),
    /** Printed only: workflows read it from the log. */
    GITHUB(GithubAnnotations::write);

    private final List<ReportFile> files;
    private final ReportFile.LinkedWriting main;

    ReportFormat(ReportFile... files) {
        this.files = List.of(files);
        this.main = files[0].writing();
    }

    ReportFormat(ReportFile.Writing printed) {
        this.files = List.of();
        this.main = (assessment, link, output) -> printed.write(assessment, output);
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is text, which can be printed. */
    public boolean printable() {
        return this != XLSX;
    }

    /** What it writes into the output folder, the main file first; nothing when it is for standard output only. */
    public List<ReportFile> files() {
        return files;
    }

    /** Write the content of the main file, or what is printed; {@code output} stays open. */
    public void write(Assessment assessment, OutputStream output) throws IOException {
        write(assessment, null, output);
    }

    /** As {@link #write(Assessment, OutputStream)}, with a link to where the report is. */
    public void write(Assessment assessment, @Nullable URI link, OutputStream output) throws IOException {
        main.write(assessment, link, output);
    }

    private static void html(Assessment assessment, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
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

    /** All that write files. */
    public static Set<ReportFormat> all() {
        return Arrays.stream(values())
                .filter(format -> !format.files().isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class)));
    }

    /** The format of this word, ignoring case. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
