package dev.portcullis.input.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.Severity;
import dev.portcullis.given.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiversTest {
    private static final String WHOLE = """
            waivers:
              - control: X-1
                subject: { userType: Partner, module: Deals }
                reason: Agreed.
                requestedBy: ann@example.com
                approvedBy: ciso@example.com
                ticket: SEC-412
                from: 2026-10-01
                expires: 2027-03-31
            """;

    @TempDir
    Path folder;

    private Catalogue catalogue() throws Exception {
        return new Pack(folder.resolve("pack"))
                .control("X-1", "user", "users", Pack.rule("X-1", "$u : User()", "findings.fail($u, \"Bad.\");"))
                .read();
    }

    private List<Waiver> read(String text) throws Exception {
        return Waivers.parse("waivers.yaml", text, catalogue()).waivers();
    }

    private List<String> mistakes(String text) {
        InvalidFilesException invalid = catchThrowableOfType(InvalidFilesException.class, () -> read(text));
        assertThat(invalid).as("the mistakes in %s", text).isNotNull();
        return invalid.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void every_key_is_read() throws Exception {
        Waiver waiver = read(WHOLE).get(0);

        assertThat(waiver)
                .isEqualTo(new Waiver(
                        1,
                        2,
                        5,
                        "X-1",
                        Selector.of(Map.of("userType", "Partner", "module", "Deals")),
                        "Agreed.",
                        "ann@example.com",
                        "ciso@example.com",
                        "SEC-412",
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31)),
                        null));
        assertThat(waiver.problems(Severity.HIGH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "waivers:\n", "waivers: []\n", "{}"})
    void a_file_without_waivers_has_none(String text) throws Exception {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            control: X-1              | control: X-9          | 2:14 | there is no control 'X-9'
            control: X-1              | control: 7            | 2:14 | wrong type in 'waivers.0.control': found 7
            control: X-1              | control: ""           | 2:14 | 'control' is empty
            ticket: SEC-412           | tickets: SEC-412      | 7:5  | unknown key 'tickets' in 'waivers.0'
            ticket: SEC-412           | ticket: 412           | 7:13 | wrong type in 'waivers.0.ticket'
            ticket: SEC-412           | reason: Again.        | 7:11 | Duplicate
            ticket: SEC-412           | evidenceDigest: abc   | 7:21 | is no digest
            reason: Agreed.           | reason: " "           | 4:13 | 'reason' is empty
            reason: Agreed.           | reason: "\\u00A0"     | 4:13 | 'reason' is empty
            reason: Agreed.           | reason:               | 4:12 | wrong type in 'waivers.0.reason': found nothing
            userType: Partner, module | user: Partner, module | 3:16 | unknown key 'user' in 'waivers.0.subject'; expected one of email, field, module, portal, userType
            userType: Partner, module | userType: "", module  | 3:26 | 'userType' is empty
            userType: Partner, module | userType: 7, module   | 3:26 | wrong type
            userType: Partner, module | email: "*@x", module  | 3:23 | stands for nothing in an e-mail
            { userType: Partner, module: Deals } | {}         | 3:14 | an empty subject
            { userType: Partner, module: Deals } | Partner    | 3:14 | found text, expected object
            2026-10-01                | 2026-02-30            | 8:11 | a day that no calendar has
            2026-10-01                | 2026-13-01            | 8:11 | a day that no calendar has
            2026-10-01                | 01.10.2026            | 8:11 | expected an ISO date
            2026-10-01                | 2026-10-1             | 8:11 | expected an ISO date
            2026-10-01                | 2026-10-01T00:00:00Z  | 8:11 | expected an ISO date
            2026-10-01                | 20261001              | 8:11 | expected an ISO date
            2026-10-01                | +2026-10-01           | 8:11 | expected an ISO date
            2026-10-01                | [2026-10-01]          | 8:11 | expected an ISO date
            from: 2026-10-01          | from:                 | 8:10 | expected an ISO date
            2027-03-31                | 2026-09-30            | 9:14 | 'expires' is 2026-09-30, before 'from'
            2027-03-31                | never                 | 9:14 | expected an ISO date
            """)
    void a_mistake_is_told_with_its_place(String right, String wrong, String place, String problem) {
        assertThat(WHOLE).contains(right);

        assertThat(mistakes(WHOLE.replace(right, wrong)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("waivers.yaml:" + place + ": ")
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "subject", "reason", "requestedBy", "approvedBy", "from", "expires"})
    void a_missing_key_is_told_at_its_waiver(String key) {
        String without = WHOLE.replaceFirst("(?m)^(  - |    )" + key + ":.*\n", "$1")
                .replace("  -     ", "  - ")
                .replaceAll("(?m)^ +(?=    \\w)", "");

        assertThat(mistakes(without))
                .hasSize(1)
                .first()
                .asString()
                .contains("missing key '" + key + "' in 'waivers.0'");
    }

    @Test
    void other_shapes_are_told_too() {
        assertThat(mistakes("waivers: X-1\n")).hasSize(1).first().asString().startsWith("waivers.yaml:1:10: ");
        assertThat(mistakes("waivers:\n  - X-1\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("waivers.yaml:2:5: ");
        assertThat(mistakes("- X-1\n")).hasSize(1);
        assertThat(mistakes("wavers: []\n")).hasSize(1).first().asString().contains("unknown key 'wavers'");
        assertThat(mistakes("waivers: [\n")).hasSize(1).first().asString().contains("not YAML");
        assertThat(mistakes(WHOLE + "waivers: []\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains(":10:", "Duplicate");
    }

    @Test
    void all_mistakes_are_told_at_once_from_top_to_bottom() {
        String second = WHOLE.substring("waivers:\n".length());

        assertThat(mistakes((WHOLE + second)
                        .replace("X-1", "X-9")
                        .replace("2027-03-31", "soon")
                        .replace("ticket", "tickets")))
                .hasSize(6)
                .first()
                .asString()
                .startsWith("waivers.yaml:2:14");
    }

    @Test
    void a_second_document_would_be_overlooked_and_is_a_mistake() {
        assertThat(mistakes(WHOLE + "---\n" + WHOLE))
                .singleElement()
                .asString()
                .startsWith("waivers.yaml:11:")
                .endsWith(": a second document; expected one, without a line of '---'");
    }

    @Test
    void a_folder_is_named() {
        assertThatThrownBy(() -> Waivers.read(folder, catalogue()))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": it is a folder");
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_mistake() throws Exception {
        Path file = folder.resolve("waivers.yaml");
        Files.write(file, WHOLE.replace("Agreed", "Größe").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Waivers.read(file, catalogue())).hasMessage(file + ":1:1: not UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,    expires,    severity, problem
            2026-10-01, 2027-10-02, high,     ''
            2026-10-01, 2027-10-03, high,     lasts 367 days
            2026-10-01, 2026-12-30, critical, ''
            2026-10-01, 2026-12-31, critical, lasts 91 days
            2026-10-01, 2026-10-01, critical, ''
            """)
    void a_waiver_that_lasts_too_long_is_invalid(String from, String expires, String severity, String problem)
            throws Exception {
        Waiver waiver = read(WHOLE.replace("2026-10-01", from).replace("2027-03-31", expires))
                .get(0);

        List<String> problems = waiver.problems(Severity.of(severity));

        assertThat(problems).hasSize(problem.isEmpty() ? 0 : 1);
        assertThat(String.join("", problems)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ANN@Example.com", "\" ann@example.com\\u00A0\""})
    void nobody_approves_what_he_requested(String approver) throws Exception {
        Waiver waiver = read(WHOLE.replace("ciso@example.com", approver)).get(0);

        assertThat(waiver.problems(Severity.LOW)).hasSize(1).first().asString().contains("approved by the one who");
    }

    @Test
    void what_is_still_to_be_filled_in_is_invalid() throws Exception {
        Waiver waiver = read(WHOLE.replace("Agreed.", "\"TODO: why\"").replaceAll("\\w+@example.com", "TODO"))
                .get(0);

        assertThat(waiver.problems(Severity.LOW))
                .containsExactly("reason still says TODO", "requestedBy still says TODO", "approvedBy still says TODO");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-30T23:59:59.999Z, false
            2026-10-01T00:00:00Z,     true
            2027-03-31T23:59:59.999Z, true
            2027-04-01T00:00:00Z,     false
            """)
    void a_waiver_holds_from_its_first_to_its_last_day_included(Instant instant, boolean holds) throws Exception {
        assertThat(read(WHOLE).get(0).period().covers(instant)).isEqualTo(holds);
    }
}
