package dev.portcullis.cli.waivers;

import dev.portcullis.assess.signed.ReportFile;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.WaiverText;
import dev.portcullis.input.signed.Waivers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis waivers add}. */
@Command(
        name = "add",
        description = {
            "Adds a waiver of one finding to the waiver file, for 90 days from the day of the report. It has no effect",
            "until its reason, requestedBy and approvedBy are filled in; 'portcullis waivers lint' says what is missing."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:added", "1:internal error", "2:wrong usage, or a file that is wrong; nothing was written"},
        footerHeading = "%nExample:%n",
        footer = "  portcullis waivers add --finding 3f2a9c01b7de --report reports/report.json")
final class AddCommand implements Callable<Integer> {
    private static final int SHORTEST = 12;
    private static final int DAYS = 90;

    private final Console console;

    @Mixin
    private WaiverFile file = new WaiverFile();

    @Option(
            names = "--finding",
            paramLabel = "FINGERPRINT",
            required = true,
            description = "Its fingerprint, or the first 12 characters of it or more.")
    private String fingerprint = "";

    @Option(names = "--report", paramLabel = "FILE", required = true, description = "The report.json that has it.")
    private Path report = Path.of("report.json");

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = file.catalogue();
        ReportFile run = ReportFile.read(report);
        Finding finding = finding(run);
        if (catalogue.control(finding.control()) == null) {
            throw new UsageException("the finding is one of " + Console.clean(finding.control())
                    + ", which is no control of these rules; expected the --rules of its check.");
        }
        Map<String, String> subject = ExactSubject.of(finding);
        Path path = file.path();
        String before = Files.exists(path) ? Files.readString(path) : "";
        List<Waiver> old = Waivers.parse(path.toString(), before, catalogue).waivers();
        LocalDate from = LocalDate.ofInstant(run.asOf(), ZoneOffset.UTC);
        String after = new WaiverText(path.toString(), before)
                .with(finding.control(), subject, new Period(from, from.plusDays(DAYS)));
        List<Waiver> all = Waivers.parse(path.toString(), after, catalogue).waivers();
        if (all.size() != old.size() + 1
                || !all.subList(0, old.size()).equals(old)
                || !all.get(old.size()).subject().matches(finding.subject().names())) {
            throw new UsageException("'" + Console.clean(path.toString())
                    + "' has a form that cannot be added to; write the waiver by hand.");
        }
        file.write(after);
        console.out()
                .println("Added waiver " + all.size() + " to " + Console.clean(path.toString())
                        + ". Fill in reason, requestedBy and approvedBy; until then it has no effect.");
        return ExitCode.COMPLIANT;
    }

    private Finding finding(ReportFile run) throws UsageException {
        if (fingerprint.length() < SHORTEST) {
            throw new UsageException("--finding is '" + Console.clean(fingerprint) + "', expected at least " + SHORTEST
                    + " characters of a fingerprint.");
        }
        List<Finding> found = new ArrayList<>();
        run.findings(finding -> {
            if (finding.fingerprint().startsWith(fingerprint) && found.size() < 2) {
                found.add(finding);
            }
        });
        if (found.size() != 1) {
            throw new UsageException("--finding is '" + Console.clean(fingerprint) + "', but the report has "
                    + (found.isEmpty() ? "no finding with this fingerprint." : "several; give more of it."));
        }
        return found.get(0);
    }
}
