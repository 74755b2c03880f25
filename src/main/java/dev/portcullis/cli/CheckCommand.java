package dev.portcullis.cli;

import dev.portcullis.assess.Assessment;
import dev.portcullis.cli.option.CacheFolder;
import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.EvidenceOptions;
import dev.portcullis.cli.option.InputOptions;
import dev.portcullis.cli.option.Instants;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.PseudonymOption;
import dev.portcullis.cli.option.ReportFiles;
import dev.portcullis.cli.option.ReportOptions;
import dev.portcullis.cli.option.ResumeOption;
import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.run.Collection;
import dev.portcullis.cli.run.Evidence;
import dev.portcullis.cli.run.GivenInputs;
import dev.portcullis.cli.run.Judged;
import dev.portcullis.cli.run.Judging;
import dev.portcullis.cli.run.Lock;
import dev.portcullis.cli.run.Packing;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.run.SnapshotAhead;
import dev.portcullis.cli.run.StagedPack;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.cli.terminal.Summary;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.input.Configuration;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.pack.Enclosure;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.report.pack.PackWriter;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        addMethodSubcommands = false,
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
            "  portcullis check --demo --evidence november.zip --sign-key key.pem --previous october.zip",
            "  portcullis check --demo --pseudonymize report.key",
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
    private EvidenceOptions pack = new EvidenceOptions();

    @Mixin
    private PseudonymOption pseudonymize = new PseudonymOption();

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
        Pseudonyms keyed = pseudonymize.read(console);
        if (pseudonymize.given() && pack.target() != null) {
            throw new UsageException("--pseudonymize and --evidence exclude each other: a pack holds the snapshot, and"
                    + " with it everybody's name. Run twice, or leave one of them out.");
        }
        CheckpointFile checkpoint = resume.file(files.folder().resolve(".checkpoint"), source.zoho());
        var collection = new Collection(zoho, configuration, console);
        collection.check(source.zoho());
        Map<Enclosure, Path> userFiles = given.files(configuration);
        // Notes the digest of the snapshot, which must be of what is read after it.
        Packing packing = Packing.begin(pack, source, configuration, userFiles, progress);
        try (SnapshotAhead ahead = SnapshotAhead.of(source.snapshot(), unsealed)) {
            Judging judging = judging(configuration, userFiles, packing != null, failOn, progress);
            try (Evidence evidence = Evidence.take(collection, source, ahead, checkpoint, progress)) {
                progress.step("Judging");
                try (Judged judged = judging.judge(evidence.snapshot(), instant, keyed);
                        StagedPack staged = packing == null
                                ? null
                                : packing.stage(judged.assessment(), collection.portals(), files.link())) {
                    Assessment assessment = judged.assessment();
                    files.write(assessment);
                    if (staged != null) {
                        staged.commit();
                    }
                    print(assessment, printed, files, staged);
                    return assessment.exitCode();
                }
            }
        }
    }

    private Judging judging(
            Configuration configuration,
            Map<Enclosure, Path> userFiles,
            boolean packed,
            @Nullable Severity failOn,
            Progress progress)
            throws IOException, InvalidFilesException, InvalidSnapshotException, PackException, UsageException {
        Inputs inputs = GivenInputs.read(userFiles);
        progress.step("Reading rules");
        Catalogue catalogue =
                RuleSource.read(rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules);
        if (locked) {
            Lock.check(catalogue, configuration);
        }
        if (packed) {
            PackWriter.check(catalogue.packs());
        }
        RuleCache cache = RuleCache.in(CacheFolder.of(console), progress::warn);
        return Judging.of(catalogue, configuration, cache, inputs, userFiles, source.demo(), failOn);
    }

    private void print(
            Assessment assessment, @Nullable ReportFormat printed, ReportFiles files, @Nullable StagedPack staged)
            throws IOException {
        if (printed != null) {
            files.print(printed, assessment, console);
            return;
        }
        if (!output.quiet()) {
            var summary = new Summary(console, assessment);
            summary.print(files.paths());
            if (staged != null) {
                summary.evidence(staged.target(), staged.sha256(), staged.keyid());
            }
        }
        for (ReportFormat format : files.printed()) {
            files.print(format, assessment, console);
        }
    }
}
