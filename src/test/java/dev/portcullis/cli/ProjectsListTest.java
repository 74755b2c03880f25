package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Portals;
import dev.portcullis.given.SnapshotFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list that hands client users over to Zoho Projects. */
class ProjectsListTest extends CommandLineTest {
    private static final String HEADER = "Email,First Name,Last Name,Company,Role\r\n";

    private Run list(SnapshotFile snapshot, String... more) throws Exception {
        Path file = snapshot.write(folder.resolve("given.ndjson"));
        return run(Stream.concat(
                        Stream.of("users", "--format", "zoho-projects", "--snapshot", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void every_active_e_mail_stands_once_with_a_last_name() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(
                        Portals.user("11", "5", " Ludwig van  Beethoven ", "lu@example.com", true, true, null),
                        Portals.user("11", "6", "Cher", "cher@example.com", true, true, null),
                        Portals.user("11", "7", null, "none@example.com", true, true, null),
                        Portals.user("11", "8", "=1+1 X", "x@example.com", true, true, null));
        Run run = list(snapshot);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(HEADER
                        + "ann@example.com,Ann,Active,,Client\r\n"
                        + "cher@example.com,,Cher,,Client\r\n"
                        + "lu@example.com,Ludwig van,Beethoven,,Client\r\n"
                        + "none@example.com,,none@example.com,,Client\r\n"
                        + "x@example.com,'=1+1,X,,Client\r\n");
    }

    @Test
    void who_cannot_be_handed_over_is_told() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(
                        Portals.user("11", "5", "No Mail", null, true, true, null),
                        Portals.user("11", "6", "Un Known", "un@example.com", true, null, null));
        Run run = list(snapshot);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEqualTo(HEADER + "ann@example.com,Ann,Active,,Client\r\n");
        assertThat(run.err()).contains("1 left out: no row can name them", "1 left out: Zoho did not say");
    }

    @Test
    void only_who_is_asked_for_is_handed_over() throws Exception {
        assertThat(list(Portals.whole(), "--user-type", "Vendor").out())
                .isEqualTo(HEADER + "ann@example.com,Ann,Active,,Vendor\r\n");
        assertThat(list(Portals.whole(), "--search", "nobody").out()).isEqualTo(HEADER);
        assertMistake(list(Portals.whole(), "--status", "invited"), "leave out --kind and --status");
        assertMistake(list(Portals.whole(), "--user-type", "Vendr"), "did you mean 'Vendor'?");
    }

    @Test
    void more_rows_than_an_import_takes_are_warned_of() throws Exception {
        SnapshotFile snapshot = Portals.whole();
        for (int user = 0; user < 499; user++) {
            snapshot.with(Portals.user("11", "5" + user, "N N", user + "@x.example", true, true, null));
        }

        assertThat(list(snapshot).err()).isEmpty();
        Run run = list(snapshot.with(Portals.user("11", "6", "N N", "more@x.example", true, true, null)));
        assertThat(run.err()).contains("imports at most 500 rows at a time, and there are 501; cut the file in 2");
        assertThat(run.out().lines()).hasSize(502);
        assertThat(run.exitCode()).isZero();
    }
}
