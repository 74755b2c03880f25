package dev.portcullis.report.html;

import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.Severity;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The report with one value in every place where a tenant, a stranger's snapshot file or an officer can put one. */
public final class HostilePage {
    private static final Period TWO_MONTHS = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));

    private HostilePage() {}

    /** The page with the value in every place where a tenant, or a stranger's snapshot file, can put one. */
    public static String html(Path folder, String value) throws Exception {
        return assessment(folder, value).html();
    }

    /** The files of every format, by format and name. */
    public static Map<ReportFormat, Map<String, byte[]>> files(Path folder, String value) throws Exception {
        return assessment(folder, value).files();
    }

    private static AnAssessment assessment(Path folder, String value) throws Exception {
        var all = new Permissions(true, true, true, true, true, true, true);
        var module = new Module("1", value, value, value, all, List.of(value), List.of(), null, null);
        return AnAssessment.in(folder)
                .source(value)
                .rule("MOD-02", Rules.DELETE)
                .rule("UTY-02", Rules.UNUSED)
                .rule("MAN-01", Files.readString(Path.of("rules/by-hand/MAN-01.drl")))
                .pack(value + " pack", value)
                .settings(value, Map.of("MOD-02", new ControlSetting(null, Severity.CRITICAL, value + " treated")))
                .waivers(waiver(1, value, value + " approved"), waiver(2, value, value + " requested"))
                .attestations(attestation(value))
                .with(new Org(value, value, value, value))
                .with(new Portal("10", value, true, null, null, value, value))
                .with(new UserType("10", "100", value, false, false, 3L, null, value, List.of(module)))
                .with(new UserType("10", "101", value, false, true, 0L, null, value, List.of(module)))
                .with(AnAssessment.collected("user-type", "100", 1))
                .with(new Coverage("user-type", "101", "refused", 3L, value, 500, value))
                .with(new Coverage("users", value, "failed", null, value, 500, value))
                .with(new Coverage(value, value, "failed", null, null, null, value));
    }

    /** The first one is in force, the second one approved by the one who requested it. */
    private static Waiver waiver(int number, String value, String approvedBy) {
        return new Waiver(
                number,
                1,
                1,
                "UTY-01",
                Selector.of(Map.of("portal", value)),
                value + " waived",
                value + " requested",
                approvedBy,
                value + " ticket",
                TWO_MONTHS,
                null);
    }

    private static Attestation attestation(String value) {
        Selector all = Selector.of(Map.of("portal", "*"));
        return new Attestation(
                1, "MAN-01", all, value + " attested", false, value + " seen", value + " officer", TWO_MONTHS);
    }
}
