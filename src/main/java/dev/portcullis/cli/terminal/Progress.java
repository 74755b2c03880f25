package dev.portcullis.cli.terminal;

import dev.portcullis.fetch.FetchListener;
import java.util.Locale;

/** Tells a person who waits what is going on; a log file gets warnings only, unless it asks for every request. */
public final class Progress implements FetchListener {
    private final Console console;
    private final boolean quiet;
    private final boolean verbose;

    public Progress(Console console, boolean quiet, boolean verbose) {
        this.console = console;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    @Override
    public void requestDone(String method, String path, int status, long millis) {
        if (verbose) {
            String answer = status == 0 ? "no answer" : String.valueOf(status);
            line(String.format(Locale.ROOT, "%s %s %s %d ms", method, Console.clean(path), answer, millis));
        }
    }

    @Override
    public void progress(String what) {
        if (!quiet && (verbose || console.interactive())) {
            line("  " + Console.clean(what));
        }
    }

    @Override
    public void warn(String what) {
        line("portcullis: warning: " + Console.clean(what));
    }

    /** A step of the whole run. */
    public void step(String what) {
        if (!quiet && (verbose || console.interactive())) {
            line(what);
        }
    }

    private synchronized void line(String text) {
        console.err().println(text);
        console.err().flush();
    }
}
