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
import dev.portcullis.input.Configuration;
import dev.portcullis.snapshot.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    List<String> portals() {
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

    public List<Coverage> collect(boolean demo, Path target, FetchListener listener)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException {
        if (!demo) {
            return Collector.collect(zoho.settings(configuration, console), target, listener);
        }
        try (Demo sandbox = Demo.start()) {
            return Collector.collect(zoho.demo(configuration, sandbox), target, listener);
        }
    }
}
