package dev.portcullis.cli.option;

import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.input.Configuration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much Zoho is asked. */
public final class LimitOptions {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls under way at once, 1 to 10 (default: 4).")
    private @Nullable Integer concurrency;

    @Option(
            names = "--retry-budget",
            paramLabel = "SECONDS",
            description = "How long to wait for retries in all (default: 120).")
    private @Nullable Integer retryBudget;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "Send no more calls of the API than these; what is then missing is not assessed.")
    private @Nullable Long maxCalls;

    /** The limits in force; a number out of range is a mistake. */
    Limits of(Configuration configuration) throws UsageException {
        int atOnce =
                within("--concurrency", concurrency, configuration.concurrency().orElse(4), 1, 10);
        int budget = within(
                "--retry-budget", retryBudget, configuration.retryBudget().orElse(120), 0, 86_400);
        if (maxCalls != null && maxCalls < 1) {
            throw new UsageException("--max-calls is " + maxCalls + ", expected 1 or more.");
        }
        return new Limits(
                atOnce, Duration.ofSeconds(budget), FIRST_WAIT, maxCalls == null ? Limits.UNLIMITED : maxCalls);
    }

    private static int within(String option, @Nullable Integer given, int otherwise, int least, int most)
            throws UsageException {
        int value = given == null ? otherwise : given;
        if (value < least || value > most) {
            throw new UsageException(option + " is " + value + ", expected " + least + " to " + most + ".");
        }
        return value;
    }
}
