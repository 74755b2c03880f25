package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.run.FeatureSource;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RulePack;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Trials;
import dev.portcullis.features.proof.Coverage;
import dev.portcullis.features.run.Failure;
import dev.portcullis.features.run.FeatureFiles;
import dev.portcullis.features.run.FeatureRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis rules test}. */
@Command(
        name = "test",
        description = "Runs examples, written in Gherkin, as tests of the rules.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every example holds, and nothing is missing that was asked for",
            "1:an internal error",
            "2:wrong usage, files that cannot be read, wrong rules, or no example at all",
            "3:an example does not hold, or with --coverage or --mutate something is listed as untouched or unnoticed"
        },
        footer = {
            "",
            "Examples:",
            "  portcullis rules test",
            "  portcullis rules test --rules our-rules our-rules/features/partners.feature",
            "  portcullis rules test --coverage --mutate --control USR-02",
            "  portcullis rules test --steps"
        })
final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(
            paramLabel = "FEATURES",
            arity = "0..*",
            description = "Feature files, or folders of them; default: the folder 'features' of each folder of rules"
                    + " that is given, else the features that come with Portcullis.")
    private List<Path> features = List.of();

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Option(names = "--name", paramLabel = "TEXT", description = "Run only the examples whose names hold this text.")
    private @Nullable String name;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results to this file as JUnit's XML too.")
    private @Nullable Path junit;

    @Option(names = "--steps", description = "Show all steps, with what they mean and an example each.")
    private boolean steps;

    @Option(
            names = "--coverage",
            description = "List the rules in which no example ends, and the controls with which none complies.")
    private boolean coverage;

    @Option(
            names = "--mutate",
            description =
                    "Change each condition of the rules in turn (negate, drop, shift a boundary, alter a value) and"
                            + " list the changes that no example notices. A comment on the condition's line or above it,"
                            + " '// not noticed: <the change as it is listed>: <reason>', explains one that cannot be noticed.")
    private boolean mutate;

    @Option(
            names = "--control",
            split = ",",
            paramLabel = "ID",
            description = "What --coverage and --mutate look at; repeatable. Default: the controls of the folders of"
                    + " rules that are given, else all.")
    private List<String> controls = List.of();

    @Option(names = "--quiet", description = "Show only what is wrong.")
    private boolean quiet;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (steps) {
            new StepsPage(console).print();
            return ExitCode.COMPLIANT;
        }
        List<Path> packs = rules.isEmpty() ? config.read().rules().orElse(List.of()) : rules;
        FeatureFiles files = FeatureSource.read(features, packs);
        RulesUnderTest underTest = RulesUnderTest.compile(RuleSource.read(packs));
        List<RuleFile> looked = looked(underTest.catalogue());
        try (var trials = new Trials()) {
            FeatureRun run = run(files, underTest, trials);
            if (!run.failures().isEmpty()) {
                return ExitCode.FINDINGS;
            }
            var proof = new ProofPage(console, quiet);
            boolean covered = !coverage || proof.coverage(Coverage.of(trials.all(), looked));
            boolean noticed = !mutate || proof.mutation(looked, underTest.catalogue(), trials.all());
            return covered && noticed ? ExitCode.COMPLIANT : ExitCode.FINDINGS;
        }
    }

    /** What coverage and mutation look at: whoever tests a pack does not answer for the rules that come with us. */
    private List<RuleFile> looked(Catalogue catalogue) throws UsageException {
        for (String id : controls) {
            if (catalogue.control(id) == null) {
                throw new UsageException(
                        "there is no control '" + id + "'; 'portcullis rules list' shows those there are.");
            }
        }
        List<RulePack> packs = catalogue.packs();
        List<RuleFile> own = packs.size() == 1
                ? packs.get(0).files()
                : packs.stream().skip(1).flatMap(pack -> pack.files().stream()).toList();
        return catalogue.files().stream()
                .filter(file -> controls.isEmpty()
                        ? own.contains(file)
                        : controls.contains(file.control().id()))
                .toList();
    }

    private FeatureRun run(FeatureFiles files, RulesUnderTest underTest, Trials trials)
            throws IOException, UsageException {
        try (OutputStream results = junit == null ? OutputStream.nullOutputStream() : Files.newOutputStream(junit)) {
            FeatureRun run = FeatureRun.of(files, underTest, trials, name, junit == null ? null : results);
            if (run.examples() == 0) {
                throw new UsageException("no example has '" + name + "' in its name; nothing was tested.");
            }
            run.failures().forEach(this::show);
            if (!quiet || !run.failures().isEmpty()) {
                console.out().println(summary(run));
            }
            return run;
        }
    }

    private void show(Failure failure) {
        String step = failure.step().isEmpty() ? "" : ": " + failure.step();
        console.out()
                .println(Console.harmless(
                        failure.place() + step + "\n    in: " + failure.example() + "\n    " + failure.why()));
    }

    private static String summary(FeatureRun run) {
        int failed = run.failures().size();
        return run.examples() + (run.examples() == 1 ? " example, " : " examples, ") + (run.examples() - failed)
                + " pass" + (failed == 0 ? "" : ", " + failed + (failed == 1 ? " fails" : " fail"));
    }
}
