package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.InputOptions;
import dev.portcullis.cli.run.Baseline;
import dev.portcullis.cli.run.GivenInputs;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.evaluate.profile.ControlCost;
import dev.portcullis.evaluate.profile.Profile;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.catalogue.ProfileJson;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis rules profile}. */
@Command(
        name = "profile",
        description = {
            "Shows what each control costs over a snapshot. TIME is what it takes to judge by the control alone, its facts",
            "put into the engine included; SHARE is its part of the time of all controls; MATCHES is how often its rules",
            "fired; FINDINGS is how many subjects failed. Times differ from run to run: compare them with each other, and",
            "take a snapshot with many users. A control that takes more than three times an even share is named, and so is",
            "every join that Drools cannot index: there it looks at each pair of facts, which is the usual reason."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:internal error", "2:wrong usage, or a mistake in a file"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis rules profile --snapshot portal.ndjson --rules our-rules",
            "  portcullis rules profile --snapshot portal.ndjson --format json"
        })
final class ProfileCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--snapshot", paramLabel = "FILE", required = true, description = "The snapshot to judge.")
    private Path snapshot = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private InputOptions given = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FactsCommand.Format format = FactsCommand.Format.TABLE;

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        Inputs inputs = GivenInputs.read(given.files(configuration));
        Baseline baseline = Baseline.of(
                RuleSource.read(rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules),
                configuration,
                RuleCache.NONE);
        Snapshot judged = Snapshot.read(snapshot, false);
        GivenInputs.sameOrganisation(inputs, judged);
        var settings = new Settings(
                judged.header().collectedAt(),
                baseline.parameters(),
                configuration.expectNoPortal().orElse(false),
                inputs);
        Profile profile = Evaluator.profile(judged, baseline.rules(), settings);
        if (format == FactsCommand.Format.JSON) {
            console.out().print(ProfileJson.write(profile));
        } else {
            show(profile);
        }
        console.out().flush();
        return ExitCode.COMPLIANT;
    }

    private void show(Profile profile) {
        TextTable table = TextTable.forColumns(
                picocli.CommandLine.Help.defaultColorScheme(console.ansi()),
                new Column(12, 0, Column.Overflow.SPAN),
                new Column(12, 1, Column.Overflow.SPAN),
                new Column(13, 1, Column.Overflow.SPAN),
                new Column(8, 1, Column.Overflow.SPAN),
                new Column(11, 1, Column.Overflow.SPAN),
                new Column(11, 1, Column.Overflow.SPAN));
        table.addRowValues("CONTROL", "SUBJECT", "TIME", "SHARE", "MATCHES", "FINDINGS");
        for (ControlCost cost : profile.costs()) {
            table.addRowValues(
                    Console.clean(cost.control()),
                    cost.subject().word(),
                    String.format(Locale.ROOT, "%,.1f ms", cost.time().toNanos() / 1e6),
                    String.format(Locale.ROOT, "%.1f%%", 100 * profile.share(cost)),
                    cost.broken() ? "failed" : String.format(Locale.ROOT, "%,d", cost.matches()),
                    String.format(Locale.ROOT, "%,d", cost.findings()));
        }
        console.out().print(table);
        profile.costs().stream().filter(profile::dear).forEach(this::dear);
        profile.costs().stream()
                .filter(cost -> !cost.joins().isEmpty())
                .forEach(cost -> cost.joins().forEach(join -> line(cost, "compares " + join + ", without an index")));
    }

    private void dear(ControlCost cost) {
        line(
                cost,
                cost.joins().isEmpty()
                        ? "takes more than its share; 'portcullis rules explain' shows its conditions"
                        : "takes more than its share; compare facts as 'property == $variable', which is indexed");
    }

    private void line(ControlCost cost, String what) {
        console.out().println(Console.clean(cost.control() + " " + what + "."));
    }
}
