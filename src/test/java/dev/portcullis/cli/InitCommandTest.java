package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class InitCommandTest extends CommandLineTest {
    private static final String GITHUB = ".github/workflows/portcullis.yml";
    private static final String GITLAB = ".gitlab/portcullis.yml";

    private Run init(String... arguments) {
        return run(Stream.concat(Stream.of("init", "--output", place().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private Path place() {
        return folder.resolve("place");
    }

    private Path at(String name) {
        return place().resolve(name);
    }

    private void git(String... arguments) throws Exception {
        Files.createDirectories(place());
        var command = new ArrayList<>(List.of("git", "-C", place().toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void every_file_is_written_and_the_next_steps_are_told() {
        Run run = init();

        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String name :
                List.of("portcullis.yaml", "waivers.yaml", "attestations.yaml", GITHUB, GITLAB, ".gitlab-ci.yml")) {
            assertThat(at(name)).exists();
            assertThat(run.out()).contains("Written: " + at(name));
        }
        assertThat(run.out())
                .contains("Scheduled job: github and gitlab, since nothing says which one is in use (--ci changes it).")
                .contains("ZOHO_REFRESH_TOKEN", "portcullis check --demo", "Pipeline schedules", "secrets");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_settings_are_valid_as_written_and_have_the_programs_defaults() throws Exception {
        init();

        Configuration settings = Configuration.read(at("portcullis.yaml"));

        assertThat(settings.dataCenter()).contains("com");
        assertThat(settings.failOn()).contains("high");
        assertThat(at("portcullis.yaml")).content().contains("NOTHING SAID WHICH ONE IS YOURS");
        assertThat(check("--demo", "--config", at("portcullis.yaml").toString()).exitCode())
                .isEqualTo(3);
    }

    /** What stands behind a '#' without a blank is a setting that only waits for its '#' to go. */
    private String everythingInForce(String name) throws Exception {
        return Files.readString(at(name)).replaceAll("(?m)^#(?=[a-z]|  )", "");
    }

    @Test
    void every_key_there_is_stands_in_the_settings_and_is_valid_when_it_is_put_in_force() throws Exception {
        init();
        JsonNode schema;
        try (InputStream input = Configuration.class.getResourceAsStream("configuration.schema.json")) {
            schema = JsonMapper.shared().readTree(input);
        }
        Path all = file("place/all.yaml", everythingInForce("portcullis.yaml"));

        Configuration settings = Configuration.read(all);

        assertThat(YAMLMapper.shared().readTree(all).propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        assertThat(settings.portals()).contains(List.of("Acme"));
        assertThat(settings.concurrency()).contains(4);
        assertThat(settings.retryBudget()).contains(120);
        assertThat(settings.out()).contains(at("reports").toAbsolutePath().normalize());
    }

    @Test
    void waivers_and_attestations_are_empty_and_show_an_entry() throws Exception {
        init();

        for (String kind : List.of("waivers", "attestations")) {
            assertThat(YAMLMapper.shared().readTree(at(kind + ".yaml")).get(kind))
                    .isEmpty();
            JsonNode shown = YAMLMapper.shared()
                    .readTree(everythingInForce(kind + ".yaml").replace(kind + ": []", ""))
                    .get(kind);
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).get("control").stringValue()).contains("-01");
        }
    }

    @Test
    void waivers_and_attestations_can_be_read_as_written_and_with_the_entry_in_force() throws Exception {
        init();
        Catalogue catalogue = ShippedRules.catalogue();

        assertThat(Waivers.read(at("waivers.yaml"), catalogue).waivers()).isEmpty();
        assertThat(Attestations.read(at("attestations.yaml"), catalogue).attestations())
                .isEmpty();

        String waiver = everythingInForce("waivers.yaml").replace("waivers: []", "");
        assertThat(Waivers.parse("w.yaml", waiver, catalogue).waivers()).hasSize(1);
        String attestation = everythingInForce("attestations.yaml").replace("attestations: []", "");
        assertThat(Attestations.parse("a.yaml", attestation, catalogue).attestations())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_data_centre_that_is_given_is_written_down(DataCenter center) throws Exception {
        init("--data-center", center.word());

        assertThat(Configuration.read(at("portcullis.yaml")).dataCenter()).contains(center.word());
        assertThat(at("portcullis.yaml")).content().doesNotContain("NOTHING SAID");
    }

    @ParameterizedTest
    @CsvSource({
        "ZOHO_DATA_CENTER, eu, eu",
        "ZOHO_DATA_CENTER, IN, in",
        "ZOHO_ACCOUNTS_URL, https://accounts.zoho.com.au, au",
        "ZOHO_ACCOUNTS_URL, accounts.zoho.jp, jp",
        "ZOHO_API_DOMAIN, https://www.zohoapis.eu/, eu",
        "ZOHO_API_URL, https://www.zohoapis.com, com",
        "ZOHO_API_URL, https://proxy.example.com, com",
        "ZOHO_DATA_CENTER, nonsense, com"
    })
    void a_variable_may_hint_at_the_data_centre(String variable, String value, String expected) throws Exception {
        environment.put(variable, value);

        assertThat(init().exitCode()).isZero();

        assertThat(Configuration.read(at("portcullis.yaml")).dataCenter()).contains(expected);
        assertThat(Files.readString(at("portcullis.yaml")).contains("NOTHING SAID"))
                .isEqualTo(value.contains("proxy") || value.equals("nonsense"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/audit.git, github",
        "git@github.com:acme/audit.git, github",
        "ssh://git@github.acme.example:22/acme/audit, github",
        "https://user:secret@gitlab.com/acme/audit, gitlab",
        "git@gitlab.acme.example:acme/audit.git, gitlab",
        "https://bitbucket.org/acme/github.git, both",
        "/srv/github.com/audit, both"
    })
    void the_git_remote_tells_where_the_job_runs(String remote, String expected) throws Exception {
        git("init", "-q");
        git("remote", "add", "upstream", remote);

        Run run = init();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.exists(at(GITHUB))).isEqualTo(!expected.equals("gitlab"));
        assertThat(Files.exists(at(GITLAB))).isEqualTo(!expected.equals("github"));
        assertThat(run.out()).doesNotContain("secret@");
    }

    @Test
    void without_a_remote_the_files_that_are_there_tell() throws Exception {
        file("place/.gitlab-ci.yml", "stages: [test]\n");

        Run run = init();

        assertThat(at(GITHUB)).doesNotExist();
        assertThat(at(GITLAB)).exists();
        assertThat(run.out()).contains("gitlab, since there is .gitlab-ci.yml", "under 'include:'");
        assertThat(at(".gitlab-ci.yml")).hasContent("stages: [test]");
    }

    @Test
    void the_platform_that_is_given_wins() throws Exception {
        file("place/.gitlab-ci.yml", "stages: [test]\n");

        assertThat(init("--ci", "none").exitCode()).isZero();
        assertThat(at(GITLAB)).doesNotExist();
        assertThat(init("--ci", "github").exitCode()).isZero();
        assertThat(at(GITHUB)).exists();
        assertThat(at(GITLAB)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jenkins", "GITHUB ", "both,none"})
    void an_unknown_platform_is_a_mistake(String word) {
        assertMistake(init("--ci", word), "--ci is '" + word + "'", "github, gitlab, both or none");
        assertThat(place()).doesNotExist();
    }

    @Test
    void an_unknown_data_centre_is_a_mistake() {
        assertMistake(init("--data-center", "mars"), "--data-center is 'mars'", "com, eu, in");
        assertThat(place()).doesNotExist();
    }

    @Test
    void a_file_that_exists_is_kept_and_said_to_be() throws Exception {
        file("place/portcullis.yaml", "data-center: eu\n");

        Run run = init();

        assertThat(run.exitCode()).isZero();
        assertThat(at("portcullis.yaml")).hasContent("data-center: eu");
        assertThat(run.out()).contains("Kept:    " + at("portcullis.yaml"), "Written: " + at("waivers.yaml"));
        assertThat(init().out()).doesNotContain("Written:");
    }

    @Test
    void force_writes_files_anew_but_never_the_pipeline_of_others() throws Exception {
        file("place/portcullis.yaml", "data-center: eu\n");
        file("place/.gitlab-ci.yml", "stages: [test]\n");

        assertThat(init("--force").exitCode()).isZero();

        assertThat(Configuration.read(at("portcullis.yaml")).dataCenter()).contains("com");
        assertThat(at(".gitlab-ci.yml")).hasContent("stages: [test]");
    }

    @Test
    void a_folder_in_the_way_of_a_file_is_told_and_nothing_is_half_written() throws Exception {
        Files.createDirectories(at("waivers.yaml"));

        Run run = init("--force");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("waivers.yaml").doesNotContain("\tat ");
        assertThat(at("portcullis.yaml")).doesNotExist();
    }

    @Test
    void below_the_root_of_a_repository_the_user_is_told_where_jobs_belong() throws Exception {
        git("init", "-q");

        Run deeper = run("init", "--output", at("deeper").toString());

        assertThat(deeper.exitCode()).isZero();
        assertThat(deeper.out()).contains("not the root of its repository", "init --output");
        assertThat(init().out()).doesNotContain("not the root");
    }
}
