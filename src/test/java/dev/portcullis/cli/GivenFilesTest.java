package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Org;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A check beside the user's own files, through the front door. */
class GivenFilesTest extends CommandLineTest {
    @Test
    void a_roster_is_judged_and_what_is_odd_in_it_is_noted() throws Exception {
        Path roster = file(
                "roster.csv",
                "email,portal,user_type,status,owner\nzoe@client.example,Nowhere <b>,,active,sue@acme.example\n");

        Run run = check("--demo", "--roster", roster.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("1 note on your files: see the report\n");
        assertThat(json().at("/notes/0").stringValue())
                .isEqualTo("roster.csv: there is no portal 'Nowhere <b>' (line 2)");
        assertThat(json().at("/run/compared").toString())
                .isEqualTo("[{\"kind\":\"roster\",\"name\":\"roster.csv\",\"sha256\":\"" + digest(roster) + "\"}]");
        assertThat(control("RST-02").at("/verdict").stringValue()).isEqualTo("FAIL");
        assertThat(control("RST-01").at("/failed").intValue()).isGreaterThan(100);
        assertThat(control("MTX-01").at("/reason").stringValue()).isEqualTo("no access matrix was given");
        assertThat(Files.readString(report("report.html")))
                .contains("Notes on your files", "there is no portal 'Nowhere &lt;b&gt;' (line 2).");
    }

    private static String digest(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void without_notes_nothing_is_said_of_them() throws Exception {
        Run run = check("--demo");

        assertThat(run.out()).doesNotContain("on your files");
        assertThat(Files.readString(report("report.html"))).doesNotContain("Notes on your files");
    }

    @Test
    void a_snapshot_beside_itself_has_not_drifted() throws Exception {
        String snapshot = demoSnapshot().toString();

        check("--snapshot", snapshot, "--reference", snapshot);

        for (String id : new String[] {"DRF-01", "DRF-02", "DRF-03"}) {
            assertThat(control(id).at("/verdict").stringValue()).isEqualTo("PASS");
            assertThat(control(id).at("/passed").intValue()).isPositive();
        }
        assertThat(json().at("/notes").size()).isZero();
    }

    @Test
    void a_reference_of_another_organisation_is_refused() throws Exception {
        Path other = SnapshotFile.of(new Org("2", "Beta Inc", null, null)).write(folder.resolve("other.ndjson"));

        assertMistake(
                check("--demo", "--reference", other.toString()),
                "another organisation (Beta Inc, id 2)",
                "expected an earlier snapshot of the same organisation");
    }
}
