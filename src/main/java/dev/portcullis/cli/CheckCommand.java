package dev.portcullis.cli;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.InputOptions;
import dev.portcullis.cli.option.Instants;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.ReportFiles;
import dev.portcullis.cli.option.ReportOptions;
import dev.portcullis.cli.option.ResumeOption;
import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Baseline;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.run.Evidence;
import dev.portcullis.cli.run.GivenInputs;
import dev.portcullis.cli.run.Lock;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.cli.terminal.Summary;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis check}. */
@Command(
        name = "check",
        description = {
            "Collects (or reads a snapshot), judges it by the rules, writes the reports and prints a summary.",
            "Credentials come from ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN,",
            "or from the files that ZOHO_CLIENT_ID_FILE and so on name."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compliant",
            "1:internal error",
            "2:wrong usage, credentials, or input file; nothing was judged, no report is written",
            "3:an open finding at or above --fail-on",
            "4:no such finding, but something was not assessed, or no host was reached",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis check --demo",
            "  portcullis check --data-center eu --portal acme --fail-on medium",
            "  portcullis check --demo --format csv,json --stdout csv",
            "  portcullis check --snapshot today.ndjson --as-of 2026-12-31T00:00:00Z"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @ArgGroup(exclusive = true)
    private SourceOptions source = new SourceOptions();

    @Option(names = "--unsealed", description = "Accept a snapshot with no or a wrong end line; the reports say so.")
    private boolean unsealed;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Judge as of this instant (default: when collected).")
    private @Nullable String asOf;

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Option(names = "--locked", description = "Refuse rules that rules.lock does not pin; 'rules lock' writes it.")
    private boolean locked;

    @Mixin
    private InputOptions given = new InputOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private ZohoOptions zoho = new ZohoOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = output.progress(console);
        Configuration configuration = config.read();
        ReportFiles files = reports.files(configuration);
        ReportFormat printed = reports.printed(files);
        Severity failOn = reports.failOn(configuration);
        Instant instant = Instants.parse(asOf);
        if (unsealed && source.snapshot() == null) {
            throw new UsageException("--unsealed says something of a --snapshot only.");
        }
        CheckpointFile checkpoint = resume.file(files.folder().resolve(".checkpoint"), source.zoho());
        var collection = new Collection(zoho, configuration, console);
        collection.check(source.zoho());
        Inputs inputs = GivenInputs.read(given, configuration);
        progress.step("Reading rules");
        Catalogue catalogue =
                RuleSource.read(rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules);
        if (locked) {
            Lock.check(catalogue, configuration);
        }
        Baseline baseline = Baseline.of(catalogue, configuration);
        Waivers waivers = GivenInputs.waivers(given, configuration, baseline.catalogue(), source.demo());
        Attestations attestations = GivenInputs.attestations(given, configuration, baseline.catalogue(), source.demo());
        try (Evidence evidence = Evidence.take(collection, source, unsealed, checkpoint, progress)) {
            Snapshot snapshot = evidence.snapshot();
            GivenInputs.sameOrganisation(inputs, snapshot);
            progress.step("Judging");
            Instant judged = instant == null ? snapshot.header().collectedAt() : instant;
            boolean noPortal = configuration.expectNoPortal().orElse(false);
            var settings = new Settings(judged, baseline.parameters(), noPortal, inputs, attestations);
            var judgement = new Judgement(judged, failOn, baseline.parameters(), baseline.settings(), waivers);
            try (Evaluation evaluation = Evaluator.evaluate(snapshot, baseline.rules(), settings)) {
                Assessment assessment =
                        Assessment.of(Version.number(), snapshot, baseline.catalogue(), evaluation, judgement);
                files.write(assessment);
                print(assessment, printed, files);
                return assessment.exitCode();
            }
        }
    }

    private void print(Assessment assessment, @Nullable ReportFormat printed, ReportFiles files) throws IOException {
        if (printed != null) {
            files.print(printed, assessment, console);
            return;
        }
        if (!output.quiet()) {
            new Summary(console, assessment).print(files.paths());
        }
        for (ReportFormat format : files.printed()) {
            files.print(format, assessment, console);
        }
    }
}
