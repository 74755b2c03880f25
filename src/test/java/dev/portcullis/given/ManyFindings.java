package dev.portcullis.given;

import static dev.portcullis.given.SnapshotFile.NOW;
import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.Map;

/** One control that every one of many users violates. */
public final class ManyFindings {
    private ManyFindings() {}

    /** What is done with an assessment while its findings can be read. */
    public interface Use {
        void of(Assessment assessment) throws Exception;
    }

    public static void of(Path folder, int count, Use use) throws Exception {
        var file = SnapshotFile.of(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100"));
        for (int number = 0; number < count; number++) {
            file.with(user("10", "100", Integer.toString(1_000_000 + number), "u" + number + "@x.example", true));
        }
        var catalogue = new Pack(folder.resolve("many"))
                .control("X-1", "user", "users", Pack.rule("X-1", "$s : User()", "findings.fail($s, \"Bad.\");"))
                .read();
        var settings = new Settings(NOW, catalogue.parameters(Map.of()), false);
        Snapshot snapshot = Snapshot.read(file.write(folder.resolve("many.ndjson")), false);
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            var judgement = new Judgement(NOW, Severity.HIGH, settings.parameters());
            use.of(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement));
        }
    }
}
