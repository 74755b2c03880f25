package dev.portcullis.report.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabReportTest {
    @TempDir
    Path folder;

    private JsonNode list;

    @BeforeEach
    void a_report() throws Exception {
        list = JsonMapper.shared()
                .readTree(HostilePage.files(folder, "Acme")
                        .get(ReportFormat.GITLAB)
                        .get("gitlab.json"));
    }

    @Test
    void an_entry_has_all_that_gitlab_asks_for() {
        assertThat(list).isNotEmpty().allSatisfy(entry -> {
            assertThat(List.copyOf(entry.propertyNames()))
                    .containsExactly("description", "check_name", "fingerprint", "severity", "location");
            assertThat(entry.at("/fingerprint").asString()).matches("[0-9a-f]{64}");
            assertThat(entry.at("/severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(entry.at("/location/path").asString()).matches("(rules|our-rules)/.*\\.drl");
            assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
        });
        assertThat(list.findValuesAsString("fingerprint")).doesNotHaveDuplicates();
    }

    @Test
    void the_description_names_the_control_which_gitlab_shows_nowhere_else() {
        assertThat(list)
                .allSatisfy(entry -> assertThat(entry.at("/description").asString())
                        .startsWith(entry.at("/check_name").asString().split("/")[0]));
        assertThat(list.findValuesAsString("description"))
                .anyMatch(text -> text.startsWith("UTY-02: "))
                .anyMatch(text -> text.startsWith("MOD-02 was "));
    }

    @Test
    void a_waived_finding_is_no_entry() {
        assertThat(list.findValuesAsString("check_name"))
                .doesNotContain("UTY-01")
                .contains("UTY-02");
    }
}
