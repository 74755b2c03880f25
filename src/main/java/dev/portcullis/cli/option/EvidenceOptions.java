package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.report.pack.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether an evidence pack is written, and what goes into it besides the run. */
public final class EvidenceOptions {
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    @Option(
            names = "--evidence",
            paramLabel = "FILE.zip",
            description = "Also write a pack of snapshot, rules, inputs and all reports, for 'portcullis verify'.")
    private @Nullable Path evidence;

    @Option(
            names = "--sign-key",
            paramLabel = "FILE",
            description = "Sign the pack with this private key (Ed25519, PEM).")
    private @Nullable Path signKey;

    @Option(
            names = "--previous",
            paramLabel = "FILE.zip",
            description = "The pack before this one; its digest goes into the new one.")
    private @Nullable Path previous;

    /** Where the pack goes; null where none is wanted. Mistakes in these options end the run. */
    public @Nullable Path target() throws IOException, UsageException {
        if (evidence == null) {
            if (signKey != null || previous != null) {
                throw new UsageException((signKey == null ? "--previous" : "--sign-key")
                        + " says something of an evidence pack only; name it with --evidence FILE.zip.");
            }
            return null;
        }
        if (!evidence.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new UsageException(
                    "--evidence is '" + Console.clean(evidence.toString()) + "', expected a name that ends in .zip.");
        } else if (previous != null && Files.exists(evidence) && Files.isSameFile(evidence, previous)) {
            throw new UsageException("--evidence and --previous name the same file; give the new pack another name.");
        }
        return evidence;
    }

    public @Nullable Path previous() {
        return previous;
    }

    /** The key that signs; null where nobody signs. One that others may read is worth a warning. */
    public @Nullable SigningKey key(Consumer<String> warnings) throws IOException, PackException {
        if (signKey == null) {
            return null;
        }
        SigningKey key = SigningKey.read(signKey);
        boolean permissions =
                signKey.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (permissions && !Collections.disjoint(Files.getPosixFilePermissions(signKey), OF_OTHERS)) {
            warnings.accept("other users may read the key in '" + signKey + "'; 'chmod 600' keeps them out.");
        }
        return key;
    }
}
