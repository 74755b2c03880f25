package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.features.ShippedRules;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void an_inactive_user_type_with_users_is_found() throws Exception {
        Path file = folder.resolve("a.ndjson");
        try (var writer = SnapshotWriter.create(
                file, new Header(1, NOW, "https://www.zohoapis.eu", "v8", "portcullis test", null))) {
            writer.write(new Org("1", "Acme", "production", "enterprise"));
            writer.write(new Portal("10", "Acme", true, null, null, "none", null));
            writer.write(new UserType("10", "100", "Vendor", false, false, 3L, null, "Contacts", List.of()));
            writer.write(new Coverage("portals", null, "collected", 1L, null, null, null));
            writer.write(new Coverage("user-types", "10", "collected", 1L, null, null, null));
            writer.seal();
        }
        var parameters = ShippedRules.catalogue().parameters(Map.of());

        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), ShippedRules.base(), new Settings(NOW, parameters, false))) {
            var findings = new ArrayList<Finding>();
            evaluation.findings(findings::add);
            findings.removeIf(finding -> !finding.control().equals("UTY-01"));
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).subject().label()).isEqualTo("Vendor (Acme portal)");
            assertThat(evaluation.outcomes().get("UTY-01").failed()).isEqualTo(1);
        }
    }
}
