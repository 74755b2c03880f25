package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.pseudonym.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether people stand in the reports by pseudonyms, and the secret these are made with. */
public final class PseudonymOption {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 4_096;
    private static final String MAKE_ONE = "'openssl rand -hex 32 > FILE' makes one";
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    @Option(
            names = "--pseudonymize",
            paramLabel = "KEYFILE",
            description = {
                "Put pseudonyms in place of people's names, e-mails and record ids, in all reports and on the",
                "terminal: the same person has the same one as long as the key is the same.",
                "The key is a secret: at least 16 bytes, as from 'openssl rand -hex 32 > KEYFILE'.",
                "The organisation, portals, user types, modules and fields keep their names and ids, as do",
                "e-mail domains that a control names and, in reasons and attestations, people whom the",
                "snapshot does not know."
            })
    private @Nullable Path keyFile;

    /** Whether it was given. */
    public boolean given() {
        return keyFile != null;
    }

    /** The pseudonyms; those of {@link Pseudonyms#NONE} where the option was not given. */
    public Pseudonyms read(Console console) throws UsageException {
        if (keyFile == null) {
            return Pseudonyms.NONE;
        }
        byte[] key = key(keyFile);
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw mistake(
                    keyFile,
                    "which has " + (key.length > LONGEST ? "more than " + LONGEST : key.length)
                            + " bytes; expected a key of at least " + SHORTEST + ": " + MAKE_ONE + ".");
        }
        if (!Collections.disjoint(permissions(keyFile), OTHERS)) {
            console.err()
                    .println("Warning: others can read the key '" + Console.clean(keyFile.toString())
                            + "' and trace pseudonyms back; 'chmod 600' keeps it for you.");
        }
        return Pseudonyms.keyed(key);
    }

    private static byte[] key(Path file) throws UsageException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(LONGEST + 1);
        } catch (IOException unreadable) {
            throw mistake(file, "which cannot be read; expected a file with a key: " + MAKE_ONE + ".");
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException untold) {
            return Set.of();
        }
    }

    private static UsageException mistake(Path file, String problem) {
        return new UsageException("--pseudonymize names '" + Console.clean(file.toString()) + "', " + problem);
    }
}
