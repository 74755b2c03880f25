package dev.portcullis.cli.verify;

import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.report.pack.Manifest;
import dev.portcullis.report.pack.Signatures;
import dev.portcullis.report.pack.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was verified, in a few lines. */
final class VerifiedPage {
    private final Console console;
    private final Manifest manifest;

    VerifiedPage(Console console, Manifest manifest) {
        this.console = console;
        this.manifest = manifest;
    }

    void print(Path file, int reports, String sha256) throws IOException {
        Manifest.Run run = manifest.run();
        console.result("@|bold,green VERIFIED|@  " + Console.clean(file.toString()));
        line(
                "Verdict:",
                run.verdict() + " (exit code " + run.exitCode() + "), as of " + run.asOf()
                        + (run.sealed() ? "" : ", unsealed snapshot"));
        line("Files:", manifest.files().size() + ", each as the manifest says");
        line("Reports:", reports + ", judged again by what is in the pack: the same to the byte");
        line("Rules:", rules());
        line("SHA-256:", sha256);
    }

    private String rules() throws IOException {
        String shipped = shipped();
        return manifest.rules().stream()
                .map(rules -> rules.pack() + " " + rules.version() + origin(rules, shipped))
                .collect(Collectors.joining("; "));
    }

    private static String origin(Manifest.Rules rules, String shipped) {
        if (rules.sha256().equals(shipped)) {
            return " (as this program ships them)";
        }
        return rules.pack().equals("portcullis") ? " (not those that this program ships)" : "";
    }

    /** The digest of the rules that come with this program. */
    private static String shipped() throws IOException {
        try {
            return RuleSource.read(List.of()).packs().get(0).sha256();
        } catch (InvalidFilesException editedInTheCheckout) {
            return "";
        }
    }

    void signed(@Nullable Signatures signatures, @Nullable VerifyingKey checked) {
        if (signatures == null) {
            line("Signature:", "none");
        } else if (checked == null) {
            line(
                    "Signature:",
                    "signed by keyid " + String.join(", ", signatures.keyids()) + ", not checked: give --key");
        } else {
            line("Signature:", "by keyid " + checked.keyid() + ", checked");
        }
    }

    void chain(String previous) {
        line("Previous:", previous);
        console.out().flush();
    }

    private void line(String what, String text) {
        console.result(String.format(java.util.Locale.ROOT, "%-11s", what) + Console.clean(text));
    }
}
