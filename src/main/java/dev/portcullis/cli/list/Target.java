package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.TextTable;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a list goes: standard output, or a file that appears whole or not at all, for its owner only. */
final class Target implements Closeable {
    private final Console console;
    private final @Nullable Path place;
    private final @Nullable AtomicFile file;

    private Target(Console console, @Nullable Path place, @Nullable AtomicFile file) {
        this.console = console;
        this.place = place;
        this.file = file;
    }

    /** Open it: a place that cannot be written is told before anything takes time. */
    static Target open(@Nullable Path place, Console console) throws IOException {
        return new Target(console, place, place == null ? null : AtomicFile.privateAt(place));
    }

    interface TextWriting<R> {
        R to(Writer writer) throws Exception;
    }

    interface BytesWriting<R> {
        R to(OutputStream output) throws Exception;
    }

    <R> R text(TextWriting<R> writing) throws Exception {
        if (file == null) {
            R result = writing.to(console.out());
            console.out().flush();
            return result;
        }
        return bytes(output -> {
            // Unlike the writers of Files, this one does not stop at half a character in the name of a portal.
            var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            R result = writing.to(writer);
            writer.flush();
            return result;
        });
    }

    /** Bytes are for files only. */
    <R> R bytes(BytesWriting<R> writing) throws Exception {
        if (file == null) {
            throw new IllegalStateException("bytes are for a file");
        }
        R result;
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file.temporary()))) {
            result = writing.to(output);
        }
        file.commit();
        return result;
    }

    /** How wide a line may be. */
    int width() {
        return file == null ? console.width() : TextTable.UNLIMITED;
    }

    /** Say that the file is there. */
    void tell(long rows) {
        if (place != null) {
            console.out().println("Written: " + Console.clean(place.toString()) + ", " + rows + " rows");
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
