package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.NOW;
import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.features.ShippedRules;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    @TempDir
    Path folder;

    /** An organisation with one portal, and more. */
    private Evaluation evaluated(SnapshotRecord... records) throws Exception {
        Path file = SnapshotFile.of(new Org("1", "Acme", "production", "enterprise"), portal("10", "Acme"))
                .with(records)
                .write(folder.resolve("a.ndjson"));
        var settings = new Settings(NOW, ShippedRules.catalogue().parameters(Map.of()), false);
        return Evaluator.evaluate(Snapshot.read(file, false), ShippedRules.base(), settings);
    }

    @Test
    void an_inactive_user_type_with_users_is_found() throws Exception {
        try (Evaluation evaluation = evaluated(
                new UserType("10", "100", "Vendor", false, false, 3L, null, "Contacts", List.of()),
                collected("portals", null),
                collected("user-types", "10"))) {
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
        try (Evaluation evaluation = evaluated(
                new UserType("10", "100", "Vendor", false, true, 3L, NOW, "Contacts", List.of()),
                collected("portals", null),
                coverage("user-types", "10", first),
                coverage("user-types", "10", second))) {
            assertThat(evaluation.outcomes().get("UTY-01").passed()).isZero();
            assertThat(evaluation.outcomes().get("UTY-01").notAssessed()).isEqualTo(1);
        }
    }

    @Test
    void nobody_passes_for_sure_while_portals_may_be_missing() throws Exception {
        try (Evaluation evaluation = evaluated(
                userType("10", "100", "Vendor", true),
                user("10", "100", "1", "bob@client.test", true),
                coverage("portals", null, "partial"),
                collected("user-types", "10"),
                collected("users", "100"))) {
            assertThat(evaluation.outcomes().get("PER-01").passed()).isZero();
            assertThat(evaluation.outcomes().get("PER-01").notAssessed()).isEqualTo(1);
        }
    }

    @Test
    void users_of_no_user_type_or_an_unknown_one_are_not_judged_by_it_and_others_are() throws Exception {
        try (Evaluation evaluation = evaluated(
                userType("10", "100", "Vendor", true),
                user("10", "100", "1", "bob@client.test", true),
                user("10", "200", "2", "cleo@client.test", true),
                user("10", null, "3", "dan@client.test", true),
                user(null, null, "4", "eve@client.test", false),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100"),
                collected("users", "200"),
                collected("users", null))) {
            assertThat(evaluation.outcomes().get("USR-01").passed()).isEqualTo(1);
            assertThat(evaluation.outcomes().get("USR-01").notAssessed()).isEqualTo(3);
            assertThat(evaluation.outcomes().get("USR-03").passed())
                    .as("a control without user types")
                    .isPositive();
        }
    }
}
