package dev.portcullis.cli.waivers;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portcullis waivers lint}. */
@Command(
        name = "lint",
        description = {
            "Checks the waiver file: its form, and that every waiver could have an effect",
            "(approved by somebody else, not too long, nothing left to fill in)."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:internal error", "2:wrong usage, or mistakes, each told with its place"
        },
        footerHeading = "%nExample:%n",
        footer = "  portcullis waivers lint --waivers waivers.yaml")
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private WaiverFile file = new WaiverFile();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = file.catalogue();
        Waivers waivers = file.read(catalogue);
        List<Mistake> mistakes = new ArrayList<>();
        for (Waiver waiver : waivers.waivers()) {
            Control control = catalogue.control(waiver.control());
            if (control != null) {
                waiver.problems(control.severity())
                        .forEach(problem -> mistakes.add(new Mistake(
                                waivers.file(),
                                waiver.line(),
                                waiver.column(),
                                "waiver " + waiver.number() + " has no effect: " + problem)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        int count = waivers.waivers().size();
        console.out().println(count + (count == 1 ? " waiver" : " waivers") + ", nothing is wrong");
        return ExitCode.COMPLIANT;
    }
}
