package dev.portcullis.cli.run;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.report.pack.GivenFile;
import dev.portcullis.report.pack.Manifest;
import dev.portcullis.report.pack.OpenPack;
import dev.portcullis.report.pack.PackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The pack before one: what a chain needs of it.
 *
 * @param sha256 the digest of the whole file
 */
public record PreviousPack(Path file, String sha256, Instant asOf) {

    /** Read a pack and check that its files are whole; whether its judgement holds is for 'verify' to say. */
    static PreviousPack read(Path file) throws IOException, PackException {
        GivenFile given = GivenFile.of(file);
        try (OpenPack pack = OpenPack.open(file)) {
            Manifest manifest = pack.manifest();
            pack.checkFiles(manifest);
            return new PreviousPack(
                    file, given.sha256(), Instant.parse(manifest.run().asOf()));
        }
    }

    void mustNotBeLaterThan(Instant next) throws UsageException {
        if (asOf.isAfter(next)) {
            throw new UsageException("--previous names '" + file + "', which is as of " + asOf
                    + ", later than this run (" + next + "); name the pack before this one.");
        }
    }
}
