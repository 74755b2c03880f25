package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.DataCenter;

/** Data centres as users name them. */
public final class DataCenters {
    private DataCenters() {}

    /** The one of this word, from an option or the configuration. */
    public static DataCenter named(String word) throws UsageException {
        return DataCenter.of(word)
                .orElseThrow(() -> new UsageException("--data-center is '" + Console.clean(word)
                        + "', expected com, eu, in, au, jp, cn, ca, sa or uk."));
    }
}
