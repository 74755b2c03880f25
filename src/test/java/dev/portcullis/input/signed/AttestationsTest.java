package dev.portcullis.input.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationsTest {
    private static final String WHOLE = """
            attestations:
              - control: X-1
                subject: { portal: Acme }
                statement: Two factors are required.
                compliant: true
                evidence: SEC-500
                by: officer@example.com
                on: 2026-11-01
                valid-until: 2027-01-31
            """;

    @TempDir
    Path folder;

    private List<Attestation> read(String text) throws Exception {
        Catalogue catalogue = new Pack(folder.resolve("pack"))
                .control("X-1", "user", "users", Pack.rule("X-1", "$u : User()", "findings.fail($u, \"Bad.\");"))
                .read();
        return Attestations.parse("attestations.yaml", text, catalogue).attestations();
    }

    @Test
    void every_key_is_read() throws Exception {
        assertThat(read(WHOLE))
                .containsExactly(new Attestation(
                        1,
                        "X-1",
                        Selector.of(Map.of("portal", "Acme")),
                        "Two factors are required.",
                        true,
                        "SEC-500",
                        "officer@example.com",
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31))));
        assertThat(read("attestations: []\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "yes,true", "false,false", "no,false"})
    void compliant_is_a_flag_or_a_word(String word, boolean compliant) throws Exception {
        assertThat(read(WHOLE.replace("true", word)).get(0).compliant()).isEqualTo(compliant);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2027-11-02, true
            2027-11-03, false
            """)
    void an_attestation_counts_for_a_year_at_most(String until, boolean valid) throws Exception {
        assertThat(read(WHOLE.replace("2027-01-31", until)).get(0).problem() == null)
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            control: X-1        | control: X-9       | 2:14 | there is no control 'X-9'
            { portal: Acme }    | {}                 | 3:14 | an empty subject
            compliant: true     | compliant: maybe   | 5:16 | 'maybe' in 'attestations.0.compliant' is not one of
            compliant: true     | complaint: true    | 5:16 | unknown key 'complaint'
            SEC-500             | " "                | 6:15 | 'evidence' is empty
            officer@example.com | 7                  | 7:9  | wrong type
            2026-11-01          | 1 Nov 2026         | 8:9  | expected an ISO date
            2027-01-31          | 2027-01-32         | 9:18 | a day that no calendar has
            2027-01-31          | 2026-10-31         | 9:18 | 'valid-until' is 2026-10-31, before 'on'
            """)
    void a_mistake_is_told_with_its_line(String right, String wrong, String place, String problem) {
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> read(WHOLE.replace(right, wrong)));

        assertThat(invalid).isNotNull();
        assertThat(invalid.getMessage())
                .contains("attestations.yaml:" + place.substring(0, 1) + ":")
                .contains(problem);
    }
}
