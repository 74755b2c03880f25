package dev.portcullis.cli.run;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.RulesLock;
import java.io.IOException;
import java.nio.file.Files;

/** Refuses rules that nobody locked. */
public final class Lock {
    private Lock() {}

    /** A lock that is missing pins nothing, so that is refused too. */
    public static void check(Catalogue catalogue, Configuration configuration)
            throws IOException, InvalidFilesException, UsageException {
        if (Files.notExists(configuration.lock())) {
            throw new UsageException("--locked was given, but there is no '" + configuration.lock()
                    + "'; 'portcullis rules lock' writes it.");
        }
        RulesLock.read(configuration.lock()).check(catalogue.packs());
    }
}
