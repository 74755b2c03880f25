package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.features.ShippedRules;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"collected, refused", "refused, collected"})
    void of_two_lines_on_one_resource_the_gap_counts(String first, String second) throws Exception {
        Path file = folder.resolve("b.ndjson");
        try (var writer = SnapshotWriter.create(
                file, new Header(1, NOW, "https://www.zohoapis.eu", "v8", "portcullis test", null))) {
            writer.write(new Org("1", "Acme", "production", "enterprise"));
            writer.write(new Portal("10", "Acme", true, null, null, "active", null));
            writer.write(new UserType("10", "100", "Vendor", false, true, 3L, NOW, "Contacts", List.of()));
            writer.write(new Coverage("portals", null, "collected", 1L, null, null, null));
            writer.write(new Coverage("user-types", "10", first, 1L, null, null, null));
            writer.write(new Coverage("user-types", "10", second, 1L, null, null, null));
            writer.seal();
        }
        var parameters = ShippedRules.catalogue().parameters(Map.of());

        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), ShippedRules.base(), new Settings(NOW, parameters, false))) {
            assertThat(evaluation.outcomes().get("UTY-01").passed()).isZero();
            assertThat(evaluation.outcomes().get("UTY-01").notAssessed()).isEqualTo(1);
        }
    }

    @Test
    void nobody_passes_for_sure_while_portals_may_be_missing() throws Exception {
        Path file = folder.resolve("c.ndjson");
        try (var writer = SnapshotWriter.create(
                file, new Header(1, NOW, "https://www.zohoapis.eu", "v8", "portcullis test", null))) {
            writer.write(new Org("1", "Acme", "production", "enterprise"));
            writer.write(new Portal("10", "Acme", true, null, null, "active", null));
            writer.write(new UserType("10", "100", "Vendor", false, true, 1L, NOW, "Contacts", List.of()));
            writer.write(new User("10", "100", "1", "Contacts", "Bob", "bob@client.test", true, true, null, NOW));
            writer.write(new Coverage("portals", null, "partial", 1L, null, null, null));
            writer.write(new Coverage("user-types", "10", "collected", 1L, null, null, null));
            writer.write(new Coverage("users", "100", "collected", 1L, null, null, null));
            writer.seal();
        }
        var parameters = ShippedRules.catalogue().parameters(Map.of());

        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), ShippedRules.base(), new Settings(NOW, parameters, false))) {
            assertThat(evaluation.outcomes().get("PER-01").passed()).isZero();
            assertThat(evaluation.outcomes().get("PER-01").notAssessed()).isEqualTo(1);
        }
    }

    @Test
    void users_of_no_user_type_or_an_unknown_one_are_not_judged_by_it_and_others_are() throws Exception {
        Path file = folder.resolve("d.ndjson");
        try (var writer = SnapshotWriter.create(
                file, new Header(1, NOW, "https://www.zohoapis.eu", "v8", "portcullis test", null))) {
            writer.write(new Org("1", "Acme", "production", "enterprise"));
            writer.write(new Portal("10", "Acme", true, null, null, "active", null));
            writer.write(new UserType("10", "100", "Vendor", false, true, 1L, NOW, "Contacts", List.of()));
            writer.write(new User("10", "100", "1", "Contacts", "Bob", "bob@client.test", true, true, null, NOW));
            writer.write(new User("10", "200", "2", "Contacts", "Cleo", "cleo@client.test", true, true, null, NOW));
            writer.write(new User("10", null, "3", "Contacts", "Dan", "dan@client.test", true, true, null, NOW));
            writer.write(new User(null, null, "4", "Contacts", "Eve", "eve@client.test", false, true, null, NOW));
            writer.write(new Coverage("portals", null, "collected", 1L, null, null, null));
            writer.write(new Coverage("user-types", "10", "collected", 1L, null, null, null));
            writer.write(new Coverage("users", "100", "collected", 1L, null, null, null));
            writer.write(new Coverage("users", "200", "collected", 1L, null, null, null));
            writer.write(new Coverage("users", null, "collected", 1L, null, null, null));
            writer.seal();
        }
        var parameters = ShippedRules.catalogue().parameters(Map.of());

        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), ShippedRules.base(), new Settings(NOW, parameters, false))) {
            assertThat(evaluation.outcomes().get("USR-01").passed()).isEqualTo(1);
            assertThat(evaluation.outcomes().get("USR-01").notAssessed()).isEqualTo(3);
            assertThat(evaluation.outcomes().get("USR-03").passed())
                    .as("a control without user types")
                    .isPositive();
        }
    }
}
