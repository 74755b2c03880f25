package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Summary;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.RosterReader;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever snapshot can be read can be judged by every shipped rule, reported and summed up. */
@ExtendWith(RanInputs.class)
class JudgementFuzzTest {
    @TempDir
    static Path folder;

    private static Settings settings;

    /** Everything is given that makes a rule apply. */
    @BeforeAll
    static void giveEveryInput() throws Exception {
        Path roster = Files.writeString(
                folder.resolve("roster.csv"), "email,portal,user_type,status,owner\nann@example.com,,,active,\n");
        Path matrix = Files.writeString(
                folder.resolve("matrix.csv"),
                "portal,user_type,module,view,create,edit,edit_shared,delete\nAcme,Vendor,Deals,yes,no,no,no,no\n");
        Path earlier = SnapshotFile.of(
                        SnapshotFile.portal("10", "Acme"),
                        SnapshotFile.userType("10", "100", "Vendor", true),
                        SnapshotFile.user("10", "100", "1", "ann@example.com", true),
                        SnapshotFile.collected("portals", null),
                        SnapshotFile.collected("user-types", "10"),
                        SnapshotFile.collected("users", "100"))
                .write(folder.resolve("earlier.ndjson"));
        var inputs =
                new Inputs(RosterReader.read(roster), AccessMatrixReader.read(matrix), Snapshot.read(earlier, false));
        var parameters = ShippedRules.catalogue()
                .parameters(Map.of(
                        "MOD-01", Map.of("self-service-modules", List.of("Cases")),
                        "USR-05", Map.of("allowed-domains", List.of("example.com")),
                        "PER-04", Map.of("conflicting-user-types", List.of(List.of("Vendor", "Client"))),
                        "PER-05", Map.of("company-domains", List.of("example.com"))));
        settings = new Settings(SnapshotFile.NOW, parameters, false, inputs);
    }

    @FuzzTest
    void snapshot(byte[] file) throws Exception {
        Snapshot snapshot;
        try {
            snapshot = Snapshot.read(Files.write(folder.resolve("s.ndjson"), file), true);
            snapshot.users(user -> {});
        } catch (InvalidSnapshotException refused) {
            return;
        }
        try (Evaluation evaluation = Evaluator.evaluate(snapshot, ShippedRules.base(), settings)) {
            assertThat(evaluation.broken())
                    .as("controls with a rule that threw")
                    .isEmpty();
            Catalogue catalogue = ShippedRules.catalogue();
            var judgement = new Judgement(SnapshotFile.NOW, Severity.HIGH, settings.parameters());
            report(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement));
        }
    }

    private static void report(Assessment assessment) throws IOException {
        var json = new ByteArrayOutputStream();
        ReportFormat.JSON.write(assessment, json);
        JsonNode report = JsonMapper.shared().readTree(json.toByteArray());
        assertThat(report.get("run").get("exitCode").intValue()).isIn(3, 4);
        ReportFormat.HTML.write(assessment, new ByteArrayOutputStream());
        var screen = new StringWriter();
        var writer = new PrintWriter(screen);
        new Summary(new Console(writer, writer, Map.of()), assessment).print(List.of(Path.of("report.json")));
        assertThat(screen.toString().codePoints())
                .noneMatch(point -> Character.isISOControl(point) && point != '\n')
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }
}
