package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void it_appears_whole_when_it_is_committed() throws Exception {
        Path target = Files.writeString(folder.resolve("report.json"), "old");
        try (AtomicFile file = AtomicFile.at(target)) {
            Files.writeString(file.temporary(), "new");
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void what_is_not_committed_leaves_nothing() throws Exception {
        Path target = folder.resolve("report.json");
        try (AtomicFile file = AtomicFile.at(target)) {
            Files.writeString(file.temporary(), "half of i");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folders_are_made_where_they_are_missing() throws Exception {
        Path target = folder.resolve("a/b/report.json");
        try (AtomicFile file = AtomicFile.at(target)) {
            file.commit();
        }
        assertThat(target).exists();
    }

    @Test
    void a_folder_is_no_place_for_a_file() {
        assertThatThrownBy(() -> AtomicFile.at(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> AtomicFile.privateAt(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void two_of_one_name_do_not_share_a_temporary_file() throws Exception {
        Path target = folder.resolve("report.json");
        try (AtomicFile one = AtomicFile.at(target);
                AtomicFile other = AtomicFile.at(target)) {
            assertThat(one.temporary()).isNotEqualTo(other.temporary());
        }
    }

    @Test
    void a_private_file_is_its_owners_alone() throws Exception {
        Path target = folder.resolve("snapshot.ndjson");
        try (AtomicFile file = AtomicFile.privateAt(target)) {
            file.commit();
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                    .isEqualTo("rw-------");
        }
    }
}
