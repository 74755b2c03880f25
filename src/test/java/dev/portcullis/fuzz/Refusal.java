package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.report.lint.LintFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What may come of reading a user's file: a value, or mistakes that each name a place in that file. */
final class Refusal {
    private Refusal() {}

    /** A reader of files. */
    interface Reader<T> {
        T read(Path file) throws IOException, InvalidFilesException;
    }

    /** Read the file; hand its value on where there is one, and look at the mistakes where there are any. */
    static <T> void orValue(Path file, Reader<T> reader, Consumer<T> value) throws IOException {
        T read;
        try {
            read = reader.read(file);
        } catch (InvalidFilesException refused) {
            assertPlaces(file, refused);
            return;
        }
        value.accept(read);
    }

    private static void assertPlaces(Path file, InvalidFilesException refused) throws IOException {
        long lines = 1 + lineFeeds(Files.readAllBytes(file));
        assertThat(refused.mistakes()).isNotEmpty().allSatisfy(mistake -> {
            assertThat(mistake.file()).endsWith(file.getFileName().toString());
            assertThat(mistake.line()).isBetween(1, (int) lines + 1);
            assertThat(mistake.column()).isPositive();
            assertThat(mistake.problem()).isNotBlank();
            assertOneCommand(mistake);
        });
    }

    /** What a workflow of GitHub would run of it is one message, whatever the file says. */
    private static void assertOneCommand(Mistake mistake) {
        assertThat(LintFormat.GITHUB.write(java.util.List.of(mistake), "1"))
                .matches("::error file=[^,:\r\n]*,line=\\d+,col=\\d+::[^\r\n]*\n");
    }

    /** A lone carriage return ends a line as well. */
    private static long lineFeeds(byte[] bytes) {
        long feeds = 0;
        for (byte letter : bytes) {
            feeds += letter == '\n' || letter == '\r' ? 1 : 0;
        }
        return feeds;
    }
}
