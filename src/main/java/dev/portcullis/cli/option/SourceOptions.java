package dev.portcullis.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the evidence comes from, when not from Zoho. */
public final class SourceOptions {
    @Option(names = "--demo", description = "Ask the sandbox inside this program; needs no credentials.")
    private boolean demo;

    @Option(names = "--snapshot", paramLabel = "FILE", description = "Read this snapshot in place of collecting.")
    private @Nullable Path snapshot;

    public boolean demo() {
        return demo;
    }

    public @Nullable Path snapshot() {
        return snapshot;
    }

    /** Whether Zoho itself is asked. */
    public boolean zoho() {
        return !demo && snapshot == null;
    }
}
