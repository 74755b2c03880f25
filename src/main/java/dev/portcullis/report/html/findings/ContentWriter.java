package dev.portcullis.report.html.findings;

import java.io.Writer;
import java.util.function.Consumer;

/** Passes characters on, and counts them. */
final class ContentWriter extends Writer {
    private final Consumer<String> target;
    private long written;

    ContentWriter(Consumer<String> target) {
        this.target = target;
    }

    long written() {
        return written;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        written += length;
        target.accept(new String(characters, from, length));
    }

    @Override
    public void flush() {
        // What is passed on is not kept.
    }

    @Override
    public void close() {
        // The target is not ours.
    }
}
