package dev.portcullis.features.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.RuleFile;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.features.Trials;
import dev.portcullis.features.run.FeatureFiles;
import dev.portcullis.features.run.FeatureRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    private static final Trials TRIALS = new Trials();

    @BeforeAll
    static void run() throws Exception {
        assertThat(run(Path.of("features"), TRIALS).failures()).isEmpty();
    }

    @AfterAll
    static void close() throws IOException {
        TRIALS.close();
    }

    private static FeatureRun run(Path features, Trials trials) throws Exception {
        var files = FeatureFiles.read(List.of(new FeatureFiles.Source(features, "features")));
        return FeatureRun.of(files, ShippedRules.underTest(), trials, null, null);
    }

    @Test
    void our_examples_touch_every_way_to_fail_and_to_comply() {
        Coverage coverage = Coverage.of(TRIALS.all(), ShippedRules.catalogue().files());

        assertThat(coverage.untouched()).isEmpty();
        assertThat(coverage.ways()).isGreaterThan(120);
    }

    /** Those with the most kinds of conditions; {@code .ci/run} does it for all. */
    @Test
    void our_examples_notice_every_change_of_some_rules_or_the_rules_explain_why_not() throws Exception {
        var steps = new AtomicInteger();

        MutationResult result = Mutations.of(
                files("PTL-02", "UTY-04", "AUD-01"),
                ShippedRules.catalogue(),
                TRIALS.all(),
                (tried, all) -> steps.incrementAndGet());

        assertThat(result.unnoticed()).isEmpty();
        assertThat(result.unused()).isEmpty();
        assertThat(result.explained()).isNotEmpty();
        assertThat(result.noticed()).isGreaterThan(50);
        assertThat(steps).hasValue(result.changes());
    }

    @Test
    void what_no_example_touches_or_notices_is_told(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("poor.feature"), """
                Feature: Poor
                  Example: only one status
                    Given this portal user:
                      | e-mail          | status  | invited on |
                      | bob@client.test | invited | 2026-01-01 |
                    When the portal is assessed
                    Then USR-02 fails
                """);
        try (var trials = new Trials()) {
            assertThat(run(folder, trials).failures()).isEmpty();

            assertThat(Coverage.of(trials.all(), files("USR-02")).untouched())
                    .hasSize(3)
                    .contains("rules/users/USR-02.drl:1:1: no example complies with USR-02")
                    .anyMatch(line -> line.matches("rules/users/USR-02.drl:\\d+:1: no example is left open by the rule"
                            + " \"USR-02 status unknown\""));
            assertThat(Mutations.of(files("USR-02"), ShippedRules.catalogue(), trials.all(), (tried, all) -> {})
                            .unnoticed())
                    .anyMatch(line -> line.matches(
                            "rules/users/USR-02.drl:\\d+:\\d+: dropped 'confirmed == false': no" + " example notices"))
                    .anyMatch(line -> line.contains("changed '<' to '<=' in 'invitedTime < $now.daysBefore($days)'"))
                    .noneMatch(line -> line.contains("changed '<' to '>=' in 'invitedTime"));
        }
    }

    @Test
    void a_control_of_which_no_example_says_anything_has_every_change_unnoticed() throws Exception {
        MutationResult result = Mutations.of(files("AUD-01"), ShippedRules.catalogue(), List.of(), (tried, all) -> {});

        assertThat(result.noticed()).isZero();
        assertThat(result.unnoticed()).isNotEmpty();
        assertThat(result.holds()).isFalse();
    }

    private static List<RuleFile> files(String... ids) {
        List<RuleFile> files = ShippedRules.catalogue().files().stream()
                .filter(file -> Set.of(ids).contains(file.control().id()))
                .toList();
        assertThat(files).hasSize(ids.length);
        return files;
    }
}
