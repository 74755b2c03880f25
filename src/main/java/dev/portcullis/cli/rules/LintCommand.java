package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.run.RuleCheck;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Mistake;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.lint.LintFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis rules lint}. */
@Command(
        name = "lint",
        description = {
            "Finds every mistake in rule files at once, each with its line and column: in headers, conditions and",
            "actions, and in the settings of controls in the configuration. Nothing is judged."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no mistakes", "1:internal error", "2:mistakes, or with --strict warnings; or wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  portcullis rules lint", "  portcullis rules lint our-rules --format github --strict"})
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Folders of rule files, on top of the shipped ones (default: those of the configuration).")
    private List<Path> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "--strict", description = "Take warnings for mistakes.")
    private boolean strict;

    @Mixin
    private ConfigOption config = new ConfigOption();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        List<Path> added = folders.isEmpty() ? configuration.rules().orElse(List.of()) : folders;
        Catalogue.Reading reading = RuleSource.inspect(added);
        RuleCheck check = RuleCheck.of(reading).with(configuration, reading);
        List<Mistake> shown =
                check.mistakes().stream().map(LintCommand::fromHere).toList();
        console.out().print(Console.harmless(format.write(shown, Version.number())));
        console.out().flush();
        (format == LintFormat.TEXT ? console.out() : console.err()).println(summary(check));
        boolean right = strict ? check.mistakes().isEmpty() : check.errors().isEmpty();
        return right ? ExitCode.COMPLIANT : ExitCode.USAGE;
    }

    /** Editors and GitHub find a file by its path from the working directory; configured folders have whole paths. */
    private static Mistake fromHere(Mistake mistake) {
        Path here = Path.of("").toAbsolutePath();
        Path file = Path.of(mistake.file());
        return file.isAbsolute() && file.normalize().startsWith(here)
                ? new Mistake(
                        here.relativize(file.normalize()).toString().replace('\\', '/'),
                        mistake.line(),
                        mistake.column(),
                        mistake.problem(),
                        mistake.warning())
                : mistake;
    }

    private static String summary(RuleCheck check) {
        int errors = check.errors().size();
        int warnings = check.mistakes().size() - errors;
        return counted(check.files(), "rule file") + ", " + counted(check.rules(), "rule") + ": "
                + (errors == 0 ? "no mistakes" : counted(errors, "mistake"))
                + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
