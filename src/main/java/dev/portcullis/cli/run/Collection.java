package dev.portcullis.cli.run;

import dev.portcullis.cli.option.Demo;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.Collector;
import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.Planner;
import dev.portcullis.fetch.UnknownPortalException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.input.Configuration;
import dev.portcullis.snapshot.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a snapshot from Zoho, or from the sandbox for the demo: the very same way. */
public final class Collection {
    private final ZohoOptions zoho;
    private final Configuration configuration;
    private final Console console;

    public Collection(ZohoOptions zoho, Configuration configuration, Console console) {
        this.zoho = zoho;
        this.configuration = configuration;
        this.console = console;
    }

    /** Find mistakes in options, and in credentials where they are needed, before anything takes time. */
    public void check(boolean needsCredentials) throws UsageException {
        zoho.check(configuration);
        if (needsCredentials) {
            zoho.settings(configuration, console);
        }
    }

    /** The names of the portals that are asked for; empty means all. */
    public List<String> portals() {
        return zoho.portals(configuration);
    }

    /** How many calls may be sent. */
    public long maxCalls() throws UsageException {
        return zoho.maxCalls(configuration);
    }

    /** What a collection would ask for. */
    public Planner.Plan plan(boolean demo, FetchListener listener)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException {
        if (!demo) {
            return Planner.plan(zoho.settings(configuration, console), listener);
        }
        try (Demo sandbox = Demo.start()) {
            return Planner.plan(zoho.demo(configuration, sandbox), listener);
        }
    }

    /** Collect into {@code target}; a {@code checkpoint} keeps what it has so far, for a run that asks Zoho. */
    public List<Coverage> collect(
            boolean demo, Path target, @Nullable CheckpointFile checkpoint, FetchListener listener)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException {
        if (!demo) {
            FetchSettings settings = zoho.settings(configuration, console);
            return Collector.collect(
                    checkpoint == null ? settings : settings.withCheckpoint(checkpoint), target, listener);
        }
        try (Demo sandbox = Demo.start()) {
            return Collector.collect(zoho.demo(configuration, sandbox), target, listener);
        }
    }
}
