package dev.portcullis.cli.terminal;

import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.call.Exchange;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tells a person who waits what is going on; a log file gets warnings only, unless it asks for every request. */
public final class Progress implements FetchListener {
    private final Console console;
    private final boolean quiet;
    private final boolean verbose;
    private final AtomicLong creditsLeft = new AtomicLong(-1);

    public Progress(Console console, boolean quiet, boolean verbose) {
        this.console = console;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    @Override
    public void requestDone(Exchange exchange) {
        if (verbose) {
            String answer = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
            String line = String.format(
                    Locale.ROOT,
                    "%s %s %s %d ms %d bytes attempt %d",
                    exchange.method(),
                    Console.clean(exchange.path()),
                    answer,
                    exchange.time().toMillis(),
                    exchange.bytes(),
                    exchange.attempt());
            line(line);
        }
    }

    @Override
    public void creditsLeft(long calls) {
        creditsLeft.set(calls);
    }

    /** Tell how many calls Zoho still answers today, where it said so. */
    public void tellCredits() {
        long calls = creditsLeft.get();
        if (calls >= 0 && !quiet) {
            line(String.format(Locale.ROOT, "Zoho still answers %,d calls of this organisation today.", calls));
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
