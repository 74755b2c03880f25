package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.run.FeatureSource;
import dev.portcullis.cli.run.InForce;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.ExplanationPage;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.lint.LookedAt;
import dev.portcullis.evaluate.rules.RuleInspection;
import dev.portcullis.features.run.FeatureFiles;
import dev.portcullis.features.run.NamedExample;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.catalogue.Explanation;
import dev.portcullis.spelling.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis rules explain}. */
@Command(
        name = "explain",
        description = {
            "Shows one control in full: what it asks for and why, the values in force and where each comes from, the",
            "requirements it gives evidence for, what its rules look at, the rules themselves, and its examples."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown",
            "1:internal error",
            "2:wrong usage, no such control, or a mistake in a rule file, a feature or the configuration"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis rules explain USR-02",
            "  portcullis rules explain OUR-01 --rules our-rules --format json"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "The control, as 'portcullis rules list' shows it.")
    private String id = "";

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Mixin
    private ConfigOption config = new ConfigOption();

    /** How the control is shown. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        List<Path> packs = rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules;
        Catalogue catalogue = RuleSource.read(packs);
        RuleFile written = wanted(catalogue);
        InForce inForce = InForce.of(catalogue, configuration);
        Explanation explanation =
                Explanation.of(written, inForce.catalogue(), inForce.settings(), looks(written), examples(packs));
        if (format == Format.JSON) {
            console.out().print(Console.harmless(explanation.json()));
            console.out().flush();
        } else {
            new ExplanationPage(console, explanation).print();
        }
        return ExitCode.COMPLIANT;
    }

    private RuleFile wanted(Catalogue catalogue) throws UsageException {
        if (catalogue.control(id) == null) {
            String hint = Nearest.hint(
                    id, catalogue.controls().stream().map(Control::id).toList());
            throw new UsageException("there is no control '" + Console.clean(id) + "'"
                    + (hint.isEmpty() ? "; 'portcullis rules list' shows those there are." : hint));
        }
        return catalogue.only(id).files().iterator().next();
    }

    private static List<LookedAt> looks(RuleFile file) throws InvalidFilesException {
        RuleInspection inspected = RuleInspection.of(RuleText.of(file));
        List<Mistake> wrong = inspected.mistakes().stream()
                .filter(mistake -> !mistake.warning())
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidFilesException(wrong);
        }
        return inspected.looks();
    }

    private List<Explanation.Example> examples(List<Path> packs) throws IOException, InvalidFilesException {
        var examples = new ArrayList<Explanation.Example>();
        for (FeatureFiles files : FeatureSource.all(packs)) {
            for (NamedExample found : NamedExample.of(files, id)) {
                examples.add(new Explanation.Example(found.name(), found.count(), found.file(), found.line()));
            }
        }
        return examples;
    }
}
