package dev.portcullis.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/portcullis.git, https://github.com/acme/portcullis.git",
        "https://ann:token@git.example.com/acme/portcullis, https://git.example.com/acme/portcullis",
        "git@github.com:acme/portcullis.git, https://github.com/acme/portcullis.git",
        "ssh://git@git.example.com/acme/portcullis, https://git.example.com/acme/portcullis",
        "ssh://git@git.example.com:2222/acme/portcullis, https://git.example.com/acme/portcullis"
    })
    void a_job_reads_the_repository_over_https_and_without_credentials(String remote, String expected) {
        assertThat(Origin.readable(remote)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/portcullis",
                "../portcullis",
                "file:///srv/portcullis",
                "C:\\portcullis",
                "https://git.example.com/a\"; rm -rf /",
                "https://git.example.com/$(id)",
                "http://git.example.com/portcullis"
            })
    void what_a_job_cannot_reach_or_could_be_misread_is_no_address(String remote) {
        assertThat(Origin.readable(remote)).isEmpty();
    }

    @Test
    void a_program_that_is_no_checkout_leaves_a_placeholder_and_the_tag_of_its_version() {
        assertThat(List.of(Origin.of(null, "1.2.3"), Origin.of(folder, "1.2.3")))
                .allMatch(origin -> !origin.known() && origin.version().equals("v1.2.3"));
    }

    @Test
    void a_checkout_tells_its_remote_and_its_commit() throws Exception {
        git("init", "-q");
        git("remote", "add", "origin", "git@git.example.com:acme/portcullis.git");
        git("-c", "user.name=ann", "-c", "user.email=ann@example.com", "commit", "-q", "--allow-empty", "-m", "first");

        Origin origin = Origin.of(folder, "1.2.3");

        assertThat(origin.known()).isTrue();
        assertThat(origin.repository()).isEqualTo("https://git.example.com/acme/portcullis.git");
        assertThat(origin.version()).matches("[0-9a-f]{40}");
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
