package dev.portcullis.cli;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileCommandTest extends CommandLineTest {
    private static final String RULE = """
            /*
            id: OUR-01
            title: T
            severity: high
            subject: user
            needs: [users]
            rationale: R.
            remediation: R.
            frameworks: { soc2: [CC6.1] }
            */
            package rules.ours

            import dev.portcullis.snapshot.User
            global dev.portcullis.evaluate.Findings findings

            rule "OUR-01"
            when
              $user : User($name : name, $id : personalityId)
              User(%s, personalityId != $id)
            then
              findings.fail($user, "It has a namesake.");
            end
            """;

    private String snapshot;

    @BeforeEach
    void a_snapshot_of_many_users() throws Exception {
        var records = new ArrayList<SnapshotRecord>(List.of(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100")));
        for (int at = 0; at < 2_500; at++) {
            records.add(user("10", "100", "" + (1_000 + at), "u" + at + "@x.example", true));
        }
        Path file = folder.resolve("many.ndjson");
        SnapshotFile.of(records.toArray(SnapshotRecord[]::new)).write(file);
        snapshot = file.toString();
    }

    private List<JsonNode> profile(String join) throws Exception {
        file("ours/OUR-01.drl", RULE.formatted(join));
        Run run = run(
                "rules",
                "profile",
                "--snapshot",
                snapshot,
                "--rules",
                folder.resolve("ours").toString(),
                "--format",
                "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out()).valueStream().toList();
    }

    private static JsonNode of(String control, List<JsonNode> profile) {
        return profile.stream()
                .filter(line -> line.get("control").asString().equals(control))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rule_that_looks_at_each_pair_of_users_is_named_with_the_reason() throws Exception {
        List<JsonNode> profile = profile("name.concat(\"!\") == ($name)");

        JsonNode dearest = profile.get(0);
        assertThat(dearest.get("control").asString()).isEqualTo("OUR-01");
        assertThat(dearest.get("dear").asBoolean()).isTrue();
        assertThat(dearest.get("share").asDouble()).isGreaterThan(0.5);
        assertThat(dearest.get("joins").valueStream().map(JsonNode::asString))
                .containsExactly("each User with each User in \"OUR-01\"");
        assertThat(profile.subList(1, profile.size()))
                .noneMatch(line -> line.get("dear").asBoolean());
    }

    @Test
    void the_same_join_with_an_index_is_not() throws Exception {
        JsonNode ours = of("OUR-01", profile("name == $name"));

        assertThat(ours.get("joins").isEmpty()).isTrue();
    }

    @Test
    void matches_and_findings_are_those_of_a_check() throws Exception {
        JsonNode ours = of("OUR-01", profile("email == $name, name == $name"));
        assertThat(ours.get("matches").asInt()).isZero();
        assertThat(ours.get("findings").asInt()).isZero();

        String demo = demoSnapshot().toString();
        String table = run("rules", "profile", "--snapshot", demo).out();

        assertThat(table).startsWith("CONTROL ").contains("SHARE").doesNotContain("OUR-01");
        assertThat(table.lines().filter(line -> line.startsWith("USR-07")))
                .singleElement()
                .asString()
                .matches("USR-07 +user +[\\d,.]+ ms +[\\d.]+% +2 +2 *");
    }

    @Test
    void shipped_rules_have_no_join_without_an_index() {
        assertThat(run("rules", "profile", "--snapshot", demoSnapshot().toString())
                        .out())
                .doesNotContain("without an index");
    }

    @Test
    void a_file_that_is_no_snapshot_is_a_mistake() throws Exception {
        assertMistake(
                run("rules", "profile", "--snapshot", file("x.ndjson", "{}").toString()));
        assertMistake(run("rules", "profile"), "--snapshot");
    }
}
