package dev.portcullis.cli.terminal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import dev.portcullis.assess.signed.Standing;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The run in one screen of text: verdict, counts, the worst findings, what was not assessed, where the reports are. */
public final class Summary {
    private static final int WORST = 10;
    private static final int MOST_SIGNED = 20;
    private static final Map<Severity, String> COLOURS = Map.of(
            Severity.CRITICAL, "bold,red", Severity.HIGH, "red", Severity.MEDIUM, "yellow", Severity.LOW, "cyan");

    private final Console console;
    private final Assessment assessment;

    public Summary(Console console, Assessment assessment) {
        this.console = console;
        this.assessment = assessment;
    }

    public void print(List<Path> reports) {
        verdict();
        counts();
        worst();
        notAssessed();
        signed();
        notes();
        console.result("");
        reports.forEach(path -> console.result("Report: " + Console.clean(path.toString())));
        console.out().flush();
    }

    /** Where the evidence pack is, and its digest, which the next one names. */
    public void evidence(Path pack, String sha256, @Nullable String keyid) {
        console.result("Evidence: " + Console.clean(pack.toString()) + ", SHA-256 " + sha256
                + (keyid == null ? "" : ", signed by keyid " + keyid));
        console.out().flush();
    }

    private void verdict() {
        String colour = switch (assessment.verdict()) {
            case COMPLIANT -> "bold,green";
            case VIOLATIONS -> "bold,red";
            case INCOMPLETE -> "bold,yellow";
        };
        var org = assessment.snapshot().org();
        String name = org == null ? "unknown organisation" : Console.clean(org.name());
        console.result("@|" + colour + " " + assessment.verdict() + "|@  " + name + ", as of "
                + assessment.judgement().asOf() + (assessment.snapshot().sealed() ? "" : "  (unsealed snapshot)"));
        console.result("Looked at: " + subjects());
    }

    private String subjects() {
        return Arrays.stream(SubjectType.values())
                .filter(type -> type != SubjectType.CREDENTIAL)
                .map(type -> type.counted(assessment.subjects().getOrDefault(type, 0L)))
                .collect(Collectors.joining(", "));
    }

    private void counts() {
        console.result("Findings:  "
                + Arrays.stream(Severity.values())
                        .map(severity -> assessment.open().getOrDefault(severity, 0L) + " " + severity.word())
                        .collect(Collectors.joining(", "))
                + (assessment.waivedFindings() == 0 ? "" : "; " + assessment.waivedFindings() + " waived"));
        long waived = assessment.count(Verdict.WAIVED);
        // A formatter asks the data of all languages how to write a digit, which takes longer than all else here.
        console.result("Controls:  " + assessment.count(Verdict.PASS) + " pass, " + assessment.count(Verdict.FAIL)
                + " fail, " + (waived == 0 ? "" : waived + " waived, ") + assessment.count(Verdict.NOT_APPLICABLE)
                + " not applicable, " + assessment.count(Verdict.NOT_ASSESSED) + " not assessed");
    }

    private void worst() {
        List<Finding> worst = new ArrayList<>();
        assessment.findings(finding -> {
            if (worst.size() < WORST && assessment.waiver(finding) == null) {
                worst.add(finding);
            }
        });
        if (worst.isEmpty()) {
            return;
        }
        console.result("");
        worst.forEach(finding -> console.result(String.format(
                Locale.ROOT,
                "  @|%s %-8s|@ %s  %s",
                COLOURS.get(finding.severity()),
                finding.severity().word(),
                finding.control(),
                Console.clean(finding.message()))));
        long more = assessment.openFindings() - worst.size();
        if (more > 0) {
            console.result("  and " + more + " more in the report");
        }
    }

    private void notes() {
        int notes = assessment.notes().size();
        if (notes > 0) {
            console.result("");
            console.result(notes + (notes == 1 ? " note" : " notes") + " on your files: see the report");
        }
    }

    private void notAssessed() {
        List<ControlResult> gaps = assessment.results().stream()
                .filter(result -> result.verdict() == Verdict.NOT_ASSESSED)
                .toList();
        if (!gaps.isEmpty()) {
            console.result("");
            console.result("@|bold Not assessed|@");
            gaps.forEach(gap -> console.result("  " + gap.control().id() + "  " + Console.clean(gap.reason())
                    + (gap.control().byHand() ? " (by hand: the run is complete without it)" : "")));
        }
    }

    /** What its officer should look at. */
    private void signed() {
        List<String> lines = new ArrayList<>();
        assessment.waiving().lines().stream()
                .filter(waiver -> waiver.standing() != Standing.ACTIVE)
                .forEach(waiver -> lines.add(line(
                        "waiver",
                        waiver.number(),
                        waiver.control(),
                        waiver.standing(),
                        waiver.expires(),
                        waiver.why())));
        assessment.attestations().stream()
                .filter(attestation -> attestation.standing() != Standing.ACTIVE)
                .forEach(attestation -> lines.add(line(
                        "attestation",
                        attestation.number(),
                        attestation.control(),
                        attestation.standing(),
                        attestation.validUntil(),
                        attestation.why())));
        if (!lines.isEmpty()) {
            console.result("");
            console.result("@|bold Waivers and attestations to look at|@");
            lines.stream().limit(MOST_SIGNED).forEach(console::result);
            if (lines.size() > MOST_SIGNED) {
                console.result("  and " + (lines.size() - MOST_SIGNED) + " more in the report");
            }
        }
    }

    private static String line(
            String kind, int number, String control, Standing standing, LocalDate last, @Nullable String why) {
        return "  " + kind + " " + number + " (" + Console.clean(control) + ") "
                + (standing == Standing.EXPIRING
                        ? "expires on " + last
                        : "is " + standing.word().replace('-', ' ') + ": " + Console.clean(why));
    }
}
