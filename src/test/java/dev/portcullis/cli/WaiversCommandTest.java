package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portcullis.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Waivers from the finding to the report, through the front door. */
class WaiversCommandTest extends CommandLineTest {
    private static final String OLD = """
            # Reviewed each quarter.
            waivers:
              - control: MOD-02   # old
                subject: { userType: "No such type" }
                reason: Agreed.
                requestedBy: ann@example.com
                approvedBy: ciso@example.com
                from: 2026-11-01
                expires: 2026-12-31   # end of the project
            # the end
            """;

    private Path report;
    private Path waivers;

    @BeforeEach
    void a_report_of_the_demo_without_the_waivers_that_it_brings() throws Exception {
        String none = file("none.yaml", "waivers: []\n").toString();
        check("--demo", "--format", "json", "--waivers", none);
        report = report("report.json");
        waivers = folder.resolve("waivers.yaml");
    }

    private Run waivers(String command, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "waivers";
        arguments[1] = command;
        arguments[2] = "--waivers";
        arguments[3] = waivers.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    private JsonNode first(String control) throws Exception {
        return json().at("/findings")
                .valueStream()
                .filter(finding -> finding.at("/control").stringValue().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private Run add(String control) throws Exception {
        return waivers(
                "add", "--finding", first(control).at("/fingerprint").stringValue(), "--report", report.toString());
    }

    private void fillIn() throws Exception {
        Files.writeString(
                waivers,
                Files.readString(waivers)
                        .replaceAll("reason: \"TODO.*\"", "reason: Agreed with Sales.")
                        .replace("requestedBy: \"TODO\"", "requestedBy: ann@example.com")
                        .replace("approvedBy: \"TODO\"", "approvedBy: ciso@example.com"));
    }

    private Run checkWaived(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--demo";
        arguments[1] = "--waivers";
        arguments[2] = waivers.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return check(arguments);
    }

    @Test
    void a_finding_is_waived_from_its_fingerprint_to_the_report() throws Exception {
        Files.writeString(waivers, OLD);
        long open = json().at("/summary/findings/critical").longValue();

        Run added = add("MOD-02");
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(Files.readString(waivers)).startsWith(OLD).contains("TODO: why");
        assertThat(waivers("lint").err()).contains(":11:5: waiver 2 has no effect: reason still says TODO");
        checkWaived();
        assertThat(json().at("/waivers/1/state").stringValue()).isEqualTo("invalid");
        assertThat(first("MOD-02").at("/state").stringValue()).isEqualTo("open");

        fillIn();
        assertThat(waivers("lint").exitCode()).isZero();
        Run waived = checkWaived();
        assertThat(waived.exitCode()).isEqualTo(3);
        assertThat(waived.out()).contains("; 1 waived", "waiver 1 (MOD-02) is unused: no finding of MOD-02 matches it");
        assertThat(first("MOD-02").at("/state").stringValue()).isEqualTo("waived");
        assertThat(first("MOD-02").at("/waiver/approvedBy").stringValue()).isEqualTo("ciso@example.com");
        assertThat(json().at("/summary/waived").longValue()).isEqualTo(1);
        assertThat(json().at("/summary/findings/critical").longValue()).isEqualTo(open - 1);
        assertThat(json().at("/waivers/1/state").stringValue()).isEqualTo("active");
        assertThat(Files.readString(report("report.html")))
                .contains(
                        "<span class=\"hush\" data-slot=\"state\">Waived: </span>",
                        "Agreed with Sales. Approved by",
                        "19 February 2027");
        valid();

        checkWaived("--as-of", "2027-02-20T00:00:00Z");
        assertThat(json().at("/waivers/1/state").stringValue()).isEqualTo("expired");
        assertThat(first("MOD-02").at("/state").stringValue()).as("expired").isEqualTo("open");
    }

    private void valid() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReportFormat.schema(), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void an_approval_fixes_the_evidence_and_changes_nothing_else() throws Exception {
        Files.writeString(waivers, OLD.replace("No such type", "*"));

        Run approved = waivers("approve", "--report", report.toString(), "--waiver", "1");
        assertThat(approved.exitCode()).as(approved.err()).isZero();
        String text = Files.readString(waivers);
        assertThat(text.replaceFirst("(?m)^    evidenceDigest: \"[0-9a-f]{64}\"\n", ""))
                .isEqualTo(OLD.replace("No such type", "*"));
        checkWaived();
        assertThat(json().at("/waivers/0/state").stringValue()).isEqualTo("active");
        assertThat(json().at("/summary/controls/WAIVED").longValue()).isEqualTo(1);
        assertThat(control("MOD-02").at("/verdict").stringValue()).isEqualTo("WAIVED");

        assertThat(waivers("approve", "--report", report.toString(), "--control", "MOD-02")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(waivers)).as("approved again").isEqualTo(text);
        Files.writeString(
                waivers,
                text.replaceFirst("evidenceDigest: \"[0-9a-f]", "evidenceDigest: \"")
                        .replaceFirst("(evidenceDigest: \"[0-9a-f]{63})\"", "$1x\""));
        assertThat(waivers("lint").err()).contains("is no digest");
        Files.writeString(waivers, text.replaceFirst("Digest: \"[0-9a-f]{64}", "Digest: \"" + "0".repeat(64)));
        Run stale = checkWaived();
        assertThat(stale.out()).contains("waiver 1 (MOD-02) is stale");
        assertThat(json().at("/summary/waived").longValue()).isZero();
        assertThat(waivers("list", "--report", report.toString()).out()).contains("stale", "1 waiver");
    }

    @Test
    void a_waiver_in_braces_is_approved_in_its_line() throws Exception {
        Files.writeString(waivers, """
                waivers:
                  - { control: MOD-02, subject: { userType: "*" }, reason: Ok, requestedBy: a, approvedBy: b, from: 2026-11-01, expires: 2026-12-31 } # x
                """);

        assertThat(waivers("approve", "--report", report.toString(), "--waiver", "1")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(waivers))
                .containsPattern("expires: 2026-12-31, evidenceDigest: \"[0-9a-f]{64}\" } # x");
    }

    @Test
    void a_file_is_begun_where_there_is_none_and_an_empty_list_is_filled() throws Exception {
        assertThat(add("PER-01").exitCode()).isZero();
        String begun = Files.readString(waivers);
        assertThat(begun).startsWith("waivers:\n  - control: \"PER-01\"\n    subject:\n      email: ");
        for (String empty : new String[] {"waivers: []\n", "waivers:\n", "waivers: [ ]", "{}\n"}) {
            Files.writeString(waivers, "# ours\n" + empty);
            Run added = add("PER-01");
            if (empty.equals("{}\n")) {
                assertMistakeOnly(added, "cannot");
            } else {
                assertThat(added.exitCode()).as(empty + added.err()).isZero();
                assertThat(Files.readString(waivers)).isEqualTo("# ours\n" + begun);
            }
        }
    }

    private static void assertMistakeOnly(Run run, String words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
    }

    @Test
    void what_is_wrong_is_exit_2_and_writes_nothing() throws Exception {
        Files.writeString(waivers, OLD);
        String at = report.toString();

        assertMistakeOnly(waivers("add", "--finding", "f".repeat(64), "--report", at), "no finding");
        assertMistakeOnly(waivers("add", "--finding", "f", "--report", at), "at least 12");
        assertMistakeOnly(waivers("add", "--finding", "f".repeat(64), "--report", "none.json"), "does not exist");
        assertMistakeOnly(waivers("approve", "--report", at, "--waiver", "2"), "the waivers 1 to 1");
        assertMistakeOnly(waivers("approve", "--report", at, "--control", "MOD-01"), "no waiver of it");
        assertMistakeOnly(waivers("approve", "--report", at, "--waiver", "1"), "matches no finding");
        assertMistakeOnly(waivers("approve", "--report", at), "--waiver");
        Path other = file("other.json", "{\"a\": 1}");
        assertMistakeOnly(waivers("list", "--report", other.toString()), "no report of Portcullis");
        assertMistakeOnly(waivers("list", "--report", file("x.json", "x").toString()), "no report of Portcullis");
        Path altered = file(
                "altered.json", Files.readString(report).replaceFirst("\"portalId\" *: *\"2", "\"portalId\": \"3"));
        assertMistakeOnly(waivers("list", "--report", altered.toString()), "was altered");
        assertThat(Files.readString(waivers)).isEqualTo(OLD);
        Files.writeString(waivers, OLD.replace("2026-12-31", "2026-02-30"));
        assertMistakeOnly(waivers("lint"), "waivers.yaml:9:14: ");
        Files.delete(waivers);
        assertMistakeOnly(waivers("list"), "does not exist");
        assertMistakeOnly(waivers("lint"), "does not exist");
    }

    @Test
    void a_list_without_a_report_says_what_it_does_not_know() throws Exception {
        Files.writeString(waivers, OLD);

        Run expired = waivers("list", "--as-of", "2027-01-01T00:00:00Z");
        Run early = waivers("list", "--as-of", "2026-10-31T23:59:59Z");

        assertThat(expired.out()).contains("expired", "unknown", "1 waiver");
        assertThat(expired.err()).contains("unused or stale");
        assertThat(early.out()).contains("not-yet-valid");
        assertThat(waivers("list", "--report", report.toString()).out()).contains("unused");
    }

    @Test
    void attestations_answer_and_are_listed() throws Exception {
        Path attestations = file("attestations.yaml", """
                attestations:
                  - control: MAN-01
                    subject: { portal: "*" }
                    compliant: yes
                    statement: <b>All users</b> have two factors
                    evidence: SEC-500
                    by: officer@example.com
                    on: 2026-11-01
                    valid-until: 2027-01-31
                  - control: MAN-02
                    subject: { portal: "*" }
                    compliant: false
                    evidence: SEC-501
                    by: officer@example.com
                    on: 2026-11-01
                    valid-until: 2027-01-31
                """);
        check("--demo", "--attestations", attestations.toString());

        assertThat(control("MAN-01").at("/verdict").stringValue()).isEqualTo("PASS");
        assertThat(control("MAN-01").at("/attested").intValue()).isEqualTo(1);
        assertThat(control("MAN-02").at("/verdict").stringValue()).isEqualTo("FAIL");
        assertThat(control("MAN-03").at("/verdict").stringValue()).isEqualTo("NOT_ASSESSED");
        assertThat(first("MAN-02").at("/evidence/0/what").stringValue())
                .isEqualTo("attested by officer@example.com on 2026-11-01");
        assertThat(json().at("/attestations/0/state").stringValue()).isEqualTo("active");
        assertThat(Files.readString(report("report.html")))
                .contains("1 attested", "&lt;b&gt;All users&lt;/b&gt; have two factors.")
                .doesNotContain("<b>All");
        valid();

        Files.writeString(attestations, Files.readString(attestations).replace("MAN-02", "MAN-99"));
        assertMistakeOnly(check("--demo", "--attestations", attestations.toString()), "attestations.yaml:10:14: ");
    }
}
