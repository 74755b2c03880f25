package dev.portcullis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.given.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule file's header may say, and where its mistakes are. */
class CatalogueTest {
    private static final String HEADER = Pack.header("X-1", "high", "user-type", "user-types");

    @TempDir
    Path folder;

    private Pack pack;

    @BeforeEach
    void an_empty_pack() {
        pack = new Pack(folder.resolve("pack"));
    }

    private static List<String> mistakes(Pack... packs) {
        InvalidFilesException invalid = catchThrowableOfType(InvalidFilesException.class, () -> Pack.read(packs));
        assertThat(invalid).as("the mistakes of these packs").isNotNull();
        return invalid.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void a_header_becomes_a_control() throws Exception {
        pack.file("area/X-1.drl", """

                /* id: X-1
                   title: " A title "
                   severity: critical
                   subject: field
                   needs: [user-type, field-metadata]
                   rationale: >
                     Two lines
                     of it.
                   remediation: Do.
                   frameworks: { soc2: [CC6.1, CC6.2], gdpr: ["32"] }
                   parameters:
                     days: { type: integer, default: 30, min: 1, max: 90, description: Days }
                     names: { type: list of text, default: [], description: Names, not-applicable-when-empty: true }
                     pairs: { type: list of pairs, default: [[a, b]], description: Pairs }
                     word: { type: text, default: x, description: A word }
                     flag: { type: boolean, default: false, description: A flag }
                */
                rule "X-1" when then end
                """);

        Control control = pack.read().control("X-1");

        assertThat(control.title()).isEqualTo("A title");
        assertThat(control.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(control.subject()).isEqualTo(SubjectType.FIELD);
        assertThat(control.needs()).containsExactly("user-type", "field-metadata");
        assertThat(control.rationale()).isEqualTo("Two lines of it.");
        assertThat(control.frameworks()).isEqualTo(Map.of("soc2", List.of("CC6.1", "CC6.2"), "gdpr", List.of("32")));
        assertThat(control.replaces()).isFalse();
        assertThat(control.file()).isEqualTo("pack/area/X-1.drl");
        assertThat(control.parameters()).containsOnlyKeys("days", "names", "pairs", "word", "flag");
        assertThat(control.parameters().get("days").max()).isEqualTo(90);
        assertThat(control.parameters().get("names").notApplicableWhenEmpty()).isTrue();
        assertThat(pack.read().parameters(Map.of("X-1", Map.of("days", 7L))))
                .contains(
                        new Parameter("X-1", "days", 7L),
                        new Parameter("X-1", "pairs", List.of(List.of("a", "b"))),
                        new Parameter("X-1", "flag", false));
        assertThat(pack.read().control("X-2")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            severity: high    | severty: high      | 4:1  | unknown key 'severty'; expected one of by-hand, frameworks, guards, id, mended-by, needs, parameters, rationale, remediation, replaces, severity, subject, title; did you mean 'severity'?
            severity: high    | severty: high      | 2:1  | missing key 'severity'
            title: A title    | title: 5           | 3:8  | wrong type in 'title': found 5, expected string
            title: A title    | title: [a]         | 3:8  | wrong type in 'title': found a list, expected string
            title: A title    | title:             | 3:7  | wrong type in 'title': found nothing, expected string
            severity: high    | severity: severe   | 4:11 | 'severe' in 'severity' is not one of critical, high, low, medium
            subject: user-type | subject: user type | 5:10 | 'user type' in 'subject' is not one of credential, field
            soc2              | soc3               | 9:15 | unknown key 'soc3' in 'frameworks'; expected one of cis, gdpr
            [CC6.1]           | [6.1]              | 9:22 | wrong type in 'frameworks.soc2.0': found 6.1, expected string
            [user-types]      | [user-typs]        | 6:9  | 'user-typs' in 'needs.0' is not one of access-matrix, field-metadata, hub-users
            [user-types]      | user-types         | 6:8  | wrong type in 'needs': found text, expected array
            [user-types]      | [roster]           | 6:8  | needs the roster, which says nothing of a user-type; expected subject user or person
            [user-types]      | [access-matrix]    | 6:8  | needs the access-matrix, which says nothing of a user-type; expected subject module
            [user-types]      | [reference, roster] | 6:8 | needs roster and reference at once, expected one of them
            id: X-1           | id: X-2            | 2:5  | id 'X-2' differs from the file name, expected 'X-1'
            title: A title    | severity: low      | 4:9 | not YAML: duplicate
            title: A title    | title: 'A          | 11:1 | not YAML: found unexpected end
            title: A title    | title: a: b        | 3:9  | not YAML
            severity: high    | severity: hgih     | 4:11 | 'hgih' in 'severity' is not one of critical, high, low, medium; did you mean 'high'?
            subject: user-type | subject: usertype | 5:10 | did you mean 'user-type'?
            [user-types]      | [portals, user-typs] | 6:18 | did you mean 'user-type'?
            { soc2            | { scc2             | 9:15 | unknown key 'scc2' in 'frameworks'; expected one of cis, gdpr, hipaa, iso27001, nist80053, pci-dss, soc2; did you mean 'soc2'?
            rationale: Because. | `rationale: Because.\n\tof this` | 8:1 | (TAB)' that cannot start any token
            title: A title    | @@@                | 3:1  | not YAML: found character '@
            parameters: {}    | parameters: []     | 10:13 | wrong type in 'parameters': found a list, expected object
            parameters: {}    | parameters: {d: 5} | 10:17 | wrong type in 'parameters.d': found 5, expected object
            parameters: {}    | parameters: {d: {type: integer, default: 5}} | 10:17 | missing key 'description'
            parameters: {}    | parameters: {d: {type: int, default: 5, description: D}} | 10:24 | 'int' in
            parameters: {}    | parameters: {d: {type: integer, default: x, description: D}} | 10:42 | must be of type integer
            parameters: {}    | parameters: {d: {type: integer, default: 1.5, description: D}} | 10:42 | must be of type integer
            parameters: {}    | parameters: {d: {type: integer, default: 99999999999999999999, description: D}} | 10:42 | type integer
            parameters: {}    | parameters: {d: {type: integer, default: 0, min: 1, description: D}} | 10:42 | default of parameter 'd' is 0, expected at least 1
            parameters: {}    | parameters: {d: {type: integer, default: 9, min: 1, max: 5, description: D}} | 10:42 | is 9, expected 1 to 5
            parameters: {}    | parameters: {d: {type: integer, default: 9, max: 5, description: D}} | 10:42 | is 9, expected at most 5
            parameters: {}    | parameters: {d: {type: integer, default: 9, max: 99999999999999999999, description: D}} | 10:50 | maximum
            parameters: {}    | parameters: {d: {type: text, default: null, description: D}} | 10:39 | must be of type text
            parameters: {}    | parameters: {d: {type: text, default: 5, description: D}} | 10:39 | must be of type text
            parameters: {}    | parameters: {d: {type: text, default: {a: b}, description: D}} | 10:39 | must be of type text
            parameters: {}    | parameters: {d: {type: boolean, default: "yes", description: D}} | 10:42 | must be of type boolean
            parameters: {}    | parameters: {d: {type: list of text, default: [1], description: D}} | 10:47 | must be of type list of text
            parameters: {}    | parameters: {d: {type: list of pairs, default: [[a]], description: D}} | 10:48 | must be of type list of pairs
            parameters: {}    | mended-by: magic    | 10:12 | 'magic' in 'mended-by' is not one of clear-actions, deactivate-user, read-only-field, remove-field, remove-user
            parameters: {}    | mended-by: remove-user | 10:12 | mended-by 'remove-user' changes users, but the control's subject is user-type
            parameters: {}    | replaces: 1        | 10:11 | wrong type in 'replaces': found 1, expected boolean
            """)
    void a_mistake_in_a_header_is_told_with_its_place(String right, String wrong, String place, String problem)
            throws Exception {
        pack.file("X-1.drl", HEADER.replace(right, wrong));

        assertThat(mistakes(pack))
                .anySatisfy(mistake -> assertThat(mistake)
                        .startsWith("pack/X-1.drl:" + place + ": ")
                        .containsIgnoringCase(problem)
                        .doesNotContain("\n"));
    }

    @Test
    void a_file_must_open_with_its_header() throws Exception {
        for (String text : List.of("", "rule \"X-1\" when then end", "*/ /*", "import a;\n" + HEADER)) {
            pack.file("X-1.drl", text);
            assertThat(mistakes(pack))
                    .containsExactly(
                            "pack/X-1.drl:1:1: the file must open with a block comment that is the YAML header");
        }
    }

    @Test
    void a_header_that_is_never_closed_is_told_where_it_opens() throws Exception {
        pack.file("X-1.drl", "\n  /* id: X-1\nrule \"X-1\" when then end\n");
        assertThat(mistakes(pack))
                .containsExactly("pack/X-1.drl:2:3: the block comment is never closed; expected '*/' after the header");

        pack.file("X-1.drl", "/*/ id: X-1");
        assertThat(mistakes(pack)).hasSize(1).first().asString().startsWith("pack/X-1.drl:1:1: the block comment is");
    }

    @Test
    void a_header_on_the_line_of_its_opening_keeps_its_columns() throws Exception {
        pack.file(
                "X-1.drl",
                HEADER.replace("/*\nid: X-1\n", "\n  /* { id: X-2,\n")
                        .replace("*/", "} */")
                        .replace(": A title", ": A title,")
                        .replace(": high", ": high,")
                        .replace(": user-type\n", ": user-type,\n")
                        .replace("s]", "s],")
                        .replace("Because.", "Because,")
                        .replace("it.", "it,")
                        .replace("[CC6.1] }", "[CC6.1] },"));

        assertThat(mistakes(pack))
                .containsExactly("pack/X-1.drl:2:12: id 'X-2' differs from the file name, expected 'X-1'");
    }

    @Test
    void an_empty_header_lacks_every_key() throws Exception {
        pack.file("X-1.drl", "/* */");

        assertThat(mistakes(pack)).hasSize(8).allMatch(mistake -> mistake.contains("missing key"));
    }

    @Test
    void control_characters_are_a_mistake_and_no_accident() throws Exception {
        pack.file("X-1.drl", HEADER.replace("A title", "A \u0001 title"));

        assertThat(mistakes(pack)).hasSize(1).first().asString().contains("a letter that nobody sees (U+0001)");
    }

    @Test
    void a_control_knows_the_line_of_its_first_rule() throws Exception {
        String another =
                Pack.PREAMBLE + "// rule \"X-1\" is below\n\n  rule  'X-1 and words'\nend\nrule \"X-1\"\nend\n";
        Pack pack = new Pack(folder.resolve("p"))
                .control("X-0", "portal", "portals", "rule \"X-0\"\nwhen\n")
                .file("X-1.drl", Pack.header("X-1", "high", "portal", "portals") + another)
                .file("X-2.drl", Pack.header("X-2", "high", "portal", "portals"));

        assertThat(pack.read().controls()).extracting(Control::ruleLine).containsExactly(18, 20, 1);
    }

    @Test
    void a_blank_in_an_id_is_a_mistake_since_no_rule_could_be_named_by_it() throws Exception {
        pack.file("X 1.drl", HEADER.replace("id: X-1", "id: X 1"));

        assertThat(mistakes(pack)).hasSize(1).first().asString().startsWith("pack/X 1.drl:2:5: id 'X 1' holds a blank");
    }

    @Test
    void mistakes_of_several_files_and_packs_are_told_at_once_and_in_order() throws Exception {
        pack.file(
                "b/X-2.drl",
                HEADER.replace("severity: high", "severity: severe").replace("X-1", "X-3"));
        pack.file("a/X-1.drl", HEADER.replace("title: A title", "tilte: A title"));
        Pack second = new Pack(folder.resolve("second")).file("readme.txt", "no rules");
        Pack third = new Pack(folder.resolve("third"));

        List<String> all = mistakes(pack, second, third);

        assertThat(all).hasSize(5).isSorted();
        assertThat(all.get(0)).startsWith("pack/a/X-1.drl:2:1: missing key 'title'");
        assertThat(all.get(1)).startsWith("pack/a/X-1.drl:3:1: unknown key 'tilte'");
        assertThat(all.get(2)).startsWith("pack/b/X-2.drl:4:11: 'severe'");
        assertThat(all.get(3)).startsWith("second:1:1: no rule files here");
        assertThat(all.get(4)).isEqualTo("third:1:1: the folder of rules cannot be read; does it exist?");
    }

    @Test
    void a_file_in_the_place_of_a_pack_is_a_mistake() throws Exception {
        pack.file("X-1.drl", HEADER);

        assertThat(mistakes(new Pack(folder.resolve("pack/X-1.drl"))))
                .containsExactly("X-1.drl:1:1: this is no folder; expected a folder of rules");
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_mistake() throws Exception {
        pack.control("X-2", "user-type", "user-types", "");
        Path file = folder.resolve("pack/X-1.drl");
        Files.write(file, HEADER.replace("A title", "Größe").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes(pack)).containsExactly("pack/X-1.drl:1:1: not UTF-8 text");
    }

    @Test
    void two_files_with_one_id_are_a_mistake() throws Exception {
        pack.file("a/X-1.drl", HEADER).file("b/X-1.drl", HEADER.replace("parameters: {}", "replaces: true"));

        assertThat(mistakes(pack))
                .containsExactly("pack/b/X-1.drl:2:5: the id 'X-1' is taken by pack/a/X-1.drl; expected another id,"
                        + " or 'replaces: true' in a later pack");
    }

    @Test
    void a_later_pack_takes_the_place_of_a_control_only_when_it_says_so() throws Exception {
        pack.file("X-1.drl", HEADER);
        Pack ours = new Pack(folder.resolve("ours"));
        ours.file("X-1.drl", HEADER.replace("severity: high", "severity: low"));

        assertThat(mistakes(pack, ours))
                .containsExactly("ours/X-1.drl:2:5: the id 'X-1' is taken by pack/X-1.drl; expected another id,"
                        + " or 'replaces: true' in a later pack");

        ours.file("X-1.drl", HEADER.replace("severity: high", "severity: low\nreplaces: true"));
        Catalogue both = Pack.read(pack, ours);
        assertThat(both.controls()).hasSize(1);
        assertThat(both.control("X-1").severity()).isEqualTo(Severity.LOW);
        assertThat(both.control("X-1").file()).isEqualTo("ours/X-1.drl");
        assertThat(both.packs()).extracting(RulePack::name).containsExactly("pack", "ours");
    }

    @Test
    void the_digest_of_a_pack_changes_with_any_edit_and_with_nothing_else() throws Exception {
        pack.file("a/X-1.drl", HEADER).file("b/X-2.drl", HEADER.replace("X-1", "X-2"));
        String digest = digest(pack);

        Pack twin = new Pack(folder.resolve("twin"));
        twin.file("b/X-2.drl", HEADER.replace("X-1", "X-2"))
                .file("a/X-1.drl", HEADER)
                .file("notes.txt", "notes");
        assertThat(digest(twin))
                .as("written in another order")
                .isEqualTo(digest)
                .matches("[0-9a-f]{64}");

        twin.file("a/X-1.drl", HEADER + " ");
        assertThat(digest(twin)).as("a blank more").isNotEqualTo(digest);

        Files.delete(folder.resolve("twin/a/X-1.drl"));
        twin.file("c/X-1.drl", HEADER);
        assertThat(digest(twin)).as("moved to another folder").isNotEqualTo(digest);
    }

    private static String digest(Pack pack) throws Exception {
        return pack.read().packs().get(0).sha256();
    }

    @Test
    void line_ends_of_windows_change_no_position() throws Exception {
        pack.file(
                "X-1.drl", HEADER.replace("severity: high", "severity: severe").replace("\n", "\r\n"));

        assertThat(mistakes(pack)).hasSize(1).first().asString().startsWith("pack/X-1.drl:4:11: 'severe'");
    }

    @Test
    void an_unknown_word_is_the_programs_own_mistake() {
        assertThatThrownBy(() -> SubjectType.of("nobody")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Severity.CRITICAL.atLeast(Severity.HIGH)).isTrue();
        assertThat(Severity.LOW.atLeast(Severity.MEDIUM)).isFalse();
        assertThat(SubjectType.USER_TYPE.counted(1)).isEqualTo("1 user type");
        assertThat(SubjectType.USER_TYPE.counted(2)).isEqualTo("2 user types");
    }
}
