package dev.portcullis.cli.run;

import dev.portcullis.assess.Assessment;
import dev.portcullis.evaluate.Evaluation;
import java.io.Closeable;
import java.io.IOException;

/** A judgement; its assessment can be read until this is closed. */
public record Judged(Assessment assessment, Evaluation evaluation) implements Closeable {
    @Override
    public void close() throws IOException {
        evaluation.close();
    }
}
