package dev.portcullis.cli.waivers;

import dev.portcullis.assess.signed.EvidenceDigest;
import dev.portcullis.assess.signed.ReportFile;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.WaiverText;
import dev.portcullis.input.signed.Waivers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis waivers approve}. */
@Command(
        name = "approve",
        description = {
            "Fixes what waivers were approved for: writes a digest of the evidence in the report into each. When the",
            "findings that a waiver matches, or their evidence, change later, it is stale and no longer applies."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:approved", "1:internal error", "2:wrong usage, or a file that is wrong; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis waivers approve --report reports/report.json --waiver 2",
            "  portcullis waivers approve --report reports/report.json --control MOD-01"
        })
final class ApproveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private WaiverFile file = new WaiverFile();

    @Option(names = "--report", paramLabel = "FILE", required = true, description = "The report.json that was read.")
    private Path report = Path.of("report.json");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    /** The waivers to approve. */
    static final class Which {
        @Option(names = "--waiver", paramLabel = "N", description = "Its place in the file, from 1; repeatable.")
        private List<Integer> numbers = List.of();

        @Option(names = "--control", paramLabel = "ID", description = "All waivers of this control; repeatable.")
        private List<String> controls = List.of();
    }

    ApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = file.catalogue();
        Path path = file.path();
        Waivers waivers = file.read(catalogue);
        ReportFile run = ReportFile.read(report);
        List<Waiver> chosen = chosen(waivers.waivers());
        List<Waiver> expected = new ArrayList<>(waivers.waivers());
        String text = Files.readString(path);
        for (Waiver waiver : chosen) {
            check(waiver, catalogue.control(waiver.control()));
            String digest = digest(waiver, run);
            expected.set(waiver.number() - 1, approved(waiver, digest));
            text = new WaiverText(path.toString(), text).approved(waiver.number(), digest);
        }
        if (!expected.equals(
                unplaced(Waivers.parse(path.toString(), text, catalogue).waivers(), expected))) {
            throw new UsageException("'" + Console.clean(path.toString())
                    + "' has a form that cannot be edited; write 'evidenceDigest' by hand.");
        }
        file.write(text);
        chosen.forEach(waiver -> console.out()
                .println("Approved waiver " + waiver.number() + " (" + Console.clean(waiver.control()) + ")."));
        return ExitCode.COMPLIANT;
    }

    private List<Waiver> chosen(List<Waiver> all) throws UsageException {
        List<Waiver> chosen = new ArrayList<>();
        for (int number : which.numbers) {
            if (number < 1 || number > all.size()) {
                throw new UsageException("--waiver is " + number + ", but the file has "
                        + (all.isEmpty() ? "no waivers." : "the waivers 1 to " + all.size() + "."));
            }
            chosen.add(all.get(number - 1));
        }
        for (String control : which.controls) {
            List<Waiver> its = all.stream()
                    .filter(waiver -> waiver.control().equals(control))
                    .toList();
            if (its.isEmpty()) {
                throw new UsageException(
                        "--control is '" + Console.clean(control) + "', but the file has no waiver of it.");
            }
            chosen.addAll(its);
        }
        return chosen.stream().distinct().toList();
    }

    private static void check(Waiver waiver, @Nullable Control control) throws UsageException {
        List<String> problems = control == null ? List.of() : waiver.problems(control.severity());
        if (!problems.isEmpty()) {
            throw new UsageException("waiver " + waiver.number() + " has no effect, and so cannot be approved: "
                    + String.join("; ", problems) + ".");
        }
    }

    private static String digest(Waiver waiver, ReportFile run) throws UsageException {
        var digest = new EvidenceDigest();
        long[] matched = {0};
        run.findings(finding -> {
            if (finding.control().equals(waiver.control())
                    && waiver.subject().matches(finding.subject().names())) {
                digest.add(finding);
                matched[0]++;
            }
        });
        if (matched[0] == 0) {
            throw new UsageException("waiver " + waiver.number() + " matches no finding of this report;"
                    + " there is nothing to approve.");
        }
        return digest.hex();
    }

    private static Waiver approved(Waiver waiver, String digest) {
        return with(waiver, waiver, digest);
    }

    /** What was read back, at the places that the waivers had before. */
    private static List<Waiver> unplaced(List<Waiver> read, List<Waiver> places) {
        if (read.size() != places.size()) {
            return read;
        }
        List<Waiver> unplaced = new ArrayList<>();
        for (int at = 0; at < read.size(); at++) {
            unplaced.add(with(read.get(at), places.get(at), read.get(at).evidenceDigest()));
        }
        return unplaced;
    }

    private static Waiver with(Waiver waiver, Waiver place, @Nullable String digest) {
        return new Waiver(
                waiver.number(),
                place.line(),
                place.column(),
                waiver.control(),
                waiver.subject(),
                waiver.reason(),
                waiver.requestedBy(),
                waiver.approvedBy(),
                waiver.ticket(),
                waiver.period(),
                digest);
    }
}
