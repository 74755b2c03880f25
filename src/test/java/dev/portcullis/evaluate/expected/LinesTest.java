package dev.portcullis.evaluate.expected;

import static dev.portcullis.given.SnapshotFile.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final RosterRow ROW = new RosterRow(3, null, null, true, "sue@acme.example");

    @Test
    void rows_are_named_with_whoever_answers_for_them() {
        assertThat(Lines.of("roster.csv", List.of(ROW))).isEqualTo("roster.csv, line 3 (owner sue@acme.example)");
    }

    /** A rule may ask where any user stands, and must not fail on one who is not listed. */
    @Test
    void a_user_of_whom_the_roster_knows_nothing_stands_in_no_line() {
        var stranger =
                new RosteredUser(user("10", "100", "1", "a@x.example", true), null, null, "roster.csv", List.of());
        assertThat(stranger.where()).isEqualTo("roster.csv, which has no such row");
    }
}
