package dev.portcullis.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.assess.Assessment;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.given.ReportBytes;
import dev.portcullis.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that are written at once are the same as those written one after the other, and all or none. */
class ReportFilesTest {
    private static final int THREADS = 6;
    private static final int ROUNDS = 2;

    @TempDir
    Path folder;

    private ReportFiles files(Set<ReportFormat> formats) {
        return new ReportFiles(folder.resolve("out"), formats, null);
    }

    private Map<String, String> written() throws IOException {
        var written = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(file.getFileName().toString(), text(Files.readAllBytes(file)));
            }
        }
        return written;
    }

    /** A letter a byte, so that a workbook can be compared as well. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> texts(ReportFormat format, Assessment assessment) throws IOException {
        var texts = new TreeMap<String, String>();
        ReportBytes.of(format, assessment).forEach((name, bytes) -> texts.put(name, text(bytes)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 10_200})
    void all_formats_at_once_write_what_each_writes_alone(int findings) throws Exception {
        ManyFindings.of(folder, findings, assessment -> {
            var alone = new TreeMap<String, String>();
            for (ReportFormat format : ReportFormat.all()) {
                alone.putAll(texts(format, assessment));
            }

            for (int round = 0; round < ROUNDS; round++) {
                files(ReportFormat.all()).write(assessment);
                assertThat(written().equals(alone)).isTrue();
            }
            assertThat(alone).hasSizeGreaterThan(ReportFormat.all().size());
        });
    }

    /** However few processors there are here. */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 10_100})
    void several_threads_may_read_an_assessment(int findings) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            ManyFindings.of(folder, findings, assessment -> {
                List<Future<Map<String, String>>> made = new ArrayList<>();
                for (ReportFormat format : ReportFormat.values()) {
                    made.add(threads.submit(() -> texts(format, assessment)));
                }
                for (ReportFormat format : ReportFormat.values()) {
                    assertThat(made.get(format.ordinal()).get().equals(texts(format, assessment)))
                            .as(format.word())
                            .isTrue();
                }
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.json", "report.html", "report.sarif"})
    void a_report_that_cannot_be_written_leaves_all_as_it_was(String taken) throws Exception {
        Files.createDirectories(folder.resolve("out").resolve(taken));
        Files.writeString(folder.resolve("out/findings.csv"), "the old one");

        ManyFindings.of(
                folder,
                500,
                assessment -> assertThatThrownBy(() -> files(EnumSet.of(
                                        ReportFormat.JSON, ReportFormat.HTML, ReportFormat.CSV, ReportFormat.SARIF))
                                .write(assessment))
                        .isInstanceOf(FileSystemException.class)
                        .hasMessage(folder.resolve("out").resolve(taken).toAbsolutePath() + ": it is no regular file"));

        assertThat(written()).isEqualTo(Map.of("findings.csv", "the old one"));
    }

    @Test
    void an_interrupt_leaves_no_file() throws Exception {
        Files.createDirectories(folder.resolve("out"));

        ManyFindings.of(folder, 500, assessment -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> files(ReportFormat.all()).write(assessment))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
        });

        assertThat(written()).isEmpty();
    }
}
