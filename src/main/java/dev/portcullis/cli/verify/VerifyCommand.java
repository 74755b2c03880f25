package dev.portcullis.cli.verify;

import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.run.PackedRun;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.report.pack.GivenFile;
import dev.portcullis.report.pack.Manifest;
import dev.portcullis.report.pack.OpenPack;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.report.pack.PrivateFolder;
import dev.portcullis.report.pack.Signatures;
import dev.portcullis.report.pack.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis verify}. */
@Command(
        name = "verify",
        description = {
            "Verifies a pack that 'check --evidence' wrote: every digest, the signature, the pack before it; then runs",
            "the judgement again, by what is in the pack alone, and compares every report to the byte."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is as the pack says, whatever the verdict in it",
            "1:internal error",
            "2:wrong usage, or something in the pack is not as it says; the message says what",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis verify october.zip",
            "  portcullis verify october.zip --key auditor.pub.pem --previous september.zip",
            "%nKeys:%n",
            "  openssl genpkey -algorithm ed25519 -out key.pem",
            "  openssl pkey -in key.pem -pubout -out key.pub.pem"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "The pack.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key (Ed25519, PEM) by which it must be signed.")
    private @Nullable Path key;

    @Option(names = "--previous", paramLabel = "FILE.zip", description = "The pack that must be the one before it.")
    private @Nullable Path previous;

    @Mixin
    private OutputOptions output = new OutputOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UsageException, PackException {
        Progress progress = output.progress(console);
        VerifyingKey verifying = key == null ? null : VerifyingKey.read(key);
        progress.step("Reading " + file);
        try (OpenPack pack = OpenPack.open(file)) {
            Manifest manifest = pack.manifest();
            Signatures signatures = pack.signatures();
            check(signatures, verifying);
            pack.checkFiles(manifest);
            String chain = chain(manifest);
            sameVersion(manifest);
            pack.checkForm();
            progress.step("Judging again");
            int reports;
            try (PrivateFolder folder = PrivateFolder.create()) {
                reports = new PackedRun(file, pack, manifest, folder).check();
            }
            if (!output.quiet()) {
                var page = new VerifiedPage(console, manifest);
                page.print(file, reports, GivenFile.of(file).sha256());
                page.signed(signatures, verifying);
                page.chain(chain);
            }
        }
        return ExitCode.COMPLIANT;
    }

    private void check(@Nullable Signatures signatures, @Nullable VerifyingKey verifying) throws PackException {
        if (verifying == null) {
            return;
        } else if (signatures == null) {
            throw new PackException(file, "it is not signed, and --key says that it must be");
        }
        signatures.check(verifying);
    }

    /** What can be said of the pack before it. */
    private String chain(Manifest manifest) throws IOException, PackException {
        if (previous == null) {
            return manifest.previous() == null
                    ? "none is named; it is the first of its chain"
                    : manifest.previous() + ", not checked: give --previous";
        }
        String found = GivenFile.of(previous).sha256();
        if (manifest.previous() == null) {
            throw new PackException(file, "it names no pack before it, and --previous says that it must");
        } else if (!manifest.previous().equals(found)) {
            throw new PackException(
                    file,
                    "the pack before it has the SHA-256 " + manifest.previous() + ", but '" + previous + "' has "
                            + found);
        }
        return found + ", which is '" + previous + "'";
    }

    private void sameVersion(Manifest manifest) throws PackException {
        String wrote = manifest.tool().version();
        if (!wrote.equals(Version.number())) {
            throw new PackException(
                    file,
                    "its digests are right, but Portcullis " + wrote + " wrote it, and this is " + Version.number()
                            + "; only the same version gives the same reports, so verify it with " + wrote);
        }
    }
}
