package dev.portcullis.cli.doctor;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where every concern gets its line, printed at once; what got none in the end was skipped. */
final class Sheet {
    private final Console console;
    private final boolean quiet;
    private final Set<Concern> told = EnumSet.noneOf(Concern.class);
    private @Nullable Concern firstFailure;
    private int exitCode = ExitCode.COMPLIANT;
    private int failures;
    private int warnings;

    /** @param quiet whether only failures are printed */
    Sheet(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    void well(Concern concern, String found) {
        line(concern, "green", "ok", found, null);
    }

    void warn(Concern concern, String found, String remedy) {
        warnings++;
        line(concern, "yellow", "warning", found, remedy);
    }

    /** What the user has given is wrong. */
    void wrong(Concern concern, @Nullable String found, String remedy) {
        fail(concern, found, remedy);
        exitCode = ExitCode.USAGE;
    }

    /** What the user has given may be right, and it cannot be had all the same. */
    void outOfReach(Concern concern, @Nullable String found, String remedy) {
        fail(concern, found, remedy);
        exitCode = exitCode == ExitCode.USAGE ? ExitCode.USAGE : ExitCode.INCOMPLETE;
    }

    private void fail(Concern concern, @Nullable String found, String remedy) {
        failures++;
        if (firstFailure == null) {
            firstFailure = concern;
        }
        line(concern, "bold,red", "FAILED", found, remedy);
    }

    private void line(Concern concern, String colour, String outcome, @Nullable String found, @Nullable String remedy) {
        told.add(concern);
        if (quiet && !outcome.equals("FAILED")) {
            return;
        }
        console.result(String.format(
                Locale.ROOT, "@|%s %-8s|@ %-14s  %s", colour, outcome, concern.words(), Console.clean(found)));
        if (remedy != null) {
            console.result(" ".repeat(25) + Console.clean(remedy));
        }
        console.out().flush();
    }

    /** Tell what was not looked at, and how it all went. */
    int finish() {
        for (Concern concern : Concern.values()) {
            if (!told.contains(concern)) {
                String because = firstFailure == null ? "nothing to look at" : "rests on " + firstFailure.words();
                line(concern, "faint", "skipped", because, null);
            }
        }
        if (!quiet) {
            console.result("");
            console.result(
                    failures == 0 && warnings == 0
                            ? "All is well."
                            : counted(failures, "failure") + ", " + counted(warnings, "warning") + ".");
            console.out().flush();
        }
        return exitCode;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
