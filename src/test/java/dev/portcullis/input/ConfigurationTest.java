package dev.portcullis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.given.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir
    Path folder;

    private Configuration read(String text) throws Exception {
        return Configuration.read(Files.writeString(folder.resolve("portcullis.yaml"), text));
    }

    private List<String> mistakes(String text) {
        InvalidFilesException invalid = catchThrowableOfType(InvalidFilesException.class, () -> read(text));
        assertThat(invalid).as("the mistakes in %s", text).isNotNull();
        return invalid.mistakes().stream()
                .map(Mistake::toString)
                .map(mistake -> mistake.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void every_key_is_read() throws Exception {
        Configuration read = read("""
                data-center: eu
                portals: [Acme, "Zwei"]
                expect-no-portal: true
                concurrency: 4
                retry-budget: 0
                out: ../reports
                format: [json, html]
                fail-on: never
                rules: [our-rules, /opt/rules]
                parameters: {}
                """);

        assertThat(read.dataCenter()).contains("eu");
        assertThat(read.portals()).contains(List.of("Acme", "Zwei"));
        assertThat(read.expectNoPortal()).contains(true);
        assertThat(read.concurrency()).contains(4);
        assertThat(read.retryBudget()).contains(0);
        assertThat(read.format()).contains(List.of("json", "html"));
        assertThat(read.failOn()).contains("never");
        Path absolute = folder.toAbsolutePath();
        assertThat(read.out()).as("beside the file").contains(absolute.resolveSibling("reports"));
        assertThat(read.rules()).contains(List.of(absolute.resolve("our-rules"), Path.of("/opt/rules")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "{}", "---\n"})
    void an_empty_file_says_nothing(String text) throws Exception {
        Configuration read = read(text);

        assertThat(read.dataCenter()).isEmpty();
        assertThat(read.portals()).isEmpty();
        assertThat(read.out()).isEmpty();
        assertThat(read.rules()).isEmpty();
        assertThat(read.parameters(catalogue())).isEmpty();
    }

    @Test
    void no_file_says_nothing_either() {
        assertThat(Configuration.none().failOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            data-centre: eu     | 2:1  | unknown key 'data-centre'; expected one of access-matrix, attestations, concurrency, controls, data-center, expect-no-portal, fail-on, format, out, parameters, portals, reference, retry-budget, roster, rules, waivers; did you mean 'data-center'?
            fail-on: hgih       | 2:10 | 'hgih' in 'fail-on' is not one of critical, high, low, medium, never; did you mean 'high'?
            colour: red         | 2:1  | unknown key 'colour'; expected one of access-matrix, attestations, concurrency
            data-center: mars   | 2:14 | 'mars' in 'data-center' is not one of au, ca, cn, com, eu, in, jp, sa, uk
            portals: Acme       | 2:10 | wrong type in 'portals': found text, expected array
            portals: [1]        | 2:11 | wrong type in 'portals.0': found 1, expected string
            portals: [""]       | 2:11 | in 'portals.0'
            expect-no-portal: 1 | 2:19 | wrong type in 'expect-no-portal': found 1, expected boolean
            expect-no-portal:   | 2:18 | wrong type in 'expect-no-portal': found nothing, expected boolean
            concurrency: 0      | 2:14 | must have a minimum value of 1
            concurrency: 11     | 2:14 | must have a maximum value of 10
            concurrency: many   | 2:14 | wrong type in 'concurrency': found text, expected integer
            concurrency: 1.5    | 2:14 | wrong type in 'concurrency': found 1.5, expected integer
            retry-budget: -1    | 2:15 | must have a minimum value of 0
            retry-budget: 86401 | 2:15 | must have a maximum value of 86400
            retry-budget: 1.0e30 | 2:15 | the number 1.0E30 is too far from zero
            concurrency: -1e99  | 2:14 | the number -1.0E99 is too far from zero
            concurrency: 1e999999999 | 2:14 | wrong type in 'concurrency'
            concurrency: .inf   | 2:14 | wrong type in 'concurrency'
            concurrency: 99999999999999999999 | 2:14 | must have a maximum value of 10
            out: ""             | 2:6  | in 'out'
            out: "a\\0b"        | 2:6  | in 'out'
            rules: ["a\\0b"]    | 2:9  | in 'rules.0'
            format: [pdf]       | 2:10 | 'pdf' in 'format.0' is not one of all, csv, email, github, gitlab, html, json, junit, markdown, ocsf, oscal, sarif, sarif-full, slack, teams
            fail-on: lowest     | 2:10 | 'lowest' in 'fail-on' is not one of critical, high, low, medium, never
            rules: our-rules    | 2:8  | wrong type in 'rules': found text, expected array
            parameters: []      | 2:13 | wrong type in 'parameters': found a list, expected object
            parameters: {X: 1}  | 2:17 | wrong type in 'parameters.X': found 1, expected object
            a: b: c             | 2:5  | not YAML
            """)
    void a_mistake_is_told_with_its_place(String line, String place, String problem) {
        assertThat(mistakes("# ours\n" + line + "\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("portcullis.yaml:2:")
                .startsWith("portcullis.yaml:" + place + ": ")
                .contains(problem)
                .doesNotContain("\n");
    }

    @Test
    void a_list_instead_of_keys_is_a_mistake() {
        assertThat(mistakes("- a\n- b\n")).hasSize(1).first().asString().contains("found a list, expected object");
    }

    @Test
    void a_key_that_stands_twice_is_a_mistake() {
        assertThat(mistakes("out: a\nout: b\n")).hasSize(1).first().asString().contains(":2:", "Duplicate");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(mistakes("concurrency: 0\ncolour: red\nfail-on: x\n"))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_mistake() throws Exception {
        Path file = folder.resolve("portcullis.yaml");
        Files.write(file, "portals: [Größe]".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Configuration.read(file))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessage(file + ":1:1: not UTF-8 text");
    }

    @Test
    void a_missing_file_is_told_by_its_name() {
        assertThatThrownBy(() -> Configuration.read(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Catalogue catalogue() throws Exception {
        String header = Pack.header("X-1", "high", "user", "users").replace("parameters: {}", """
                parameters:
                  days: { type: integer, default: 30, min: 1, max: 90, description: Days }
                  names: { type: list of text, default: [], description: Names }
                  pairs: { type: list of pairs, default: [], description: Pairs }
                  word: { type: text, default: x, description: A word }
                  flag: { type: boolean, default: false, description: A flag }""");
        return new Pack(folder.resolve("pack"))
                .file("X-1.drl", header)
                .file("X-2.drl", Pack.header("X-2", "high", "user", "users"))
                .read();
    }

    @Test
    void parameters_are_read_by_their_types() throws Exception {
        Configuration read = read("""
                parameters:
                  X-1: { days: 45, names: [a, b], pairs: [[a, b], [c, d]], word: "7", flag: true }
                """);

        assertThat(read.parameters(catalogue()))
                .isEqualTo(Map.of(
                        "X-1",
                        Map.of(
                                "days",
                                45L,
                                "names",
                                List.of("a", "b"),
                                "pairs",
                                List.of(List.of("a", "b"), List.of("c", "d")),
                                "word",
                                "7",
                                "flag",
                                true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            X-9: { days: 45 }    | 2:3  | there is no control 'X-9'
            x-1: { days: 45 }    | 2:3  | there is no control 'x-1'
            X-2: { days: 45 }    | 2:10 | X-2 has no parameter 'days'; expected none, it has no parameters
            X-1: { dys: 45 }     | 2:10 | X-1 has no parameter 'dys'; expected one of days, names, pairs, word, flag; did you mean 'days'?
            X-1: { hours: 45 }   | 2:10 | X-1 has no parameter 'hours'; expected one of days, names, pairs, word, flag
            X-1: { days: "45" }  | 2:16 | X-1: parameter 'days' must be of type integer
            X-1: { days: 4.5 }   | 2:16 | X-1: parameter 'days' must be of type integer
            X-1: { days: 0 }     | 2:16 | X-1: parameter 'days' is 0, expected 1 to 90
            X-1: { days: 91 }    | 2:16 | X-1: parameter 'days' is 91, expected 1 to 90
            X-1: { days: null }  | 2:16 | X-1: parameter 'days' must be of type integer
            X-1: { names: a }    | 2:17 | X-1: parameter 'names' must be of type list of text
            X-1: { names: [1] }  | 2:17 | X-1: parameter 'names' must be of type list of text
            X-1: { pairs: [a] }  | 2:17 | X-1: parameter 'pairs' must be of type list of pairs
            X-1: { pairs: [[a, b, c]] } | 2:17 | X-1: parameter 'pairs' must be of type list of pairs
            X-1: { word: 7 }     | 2:16 | X-1: parameter 'word' must be of type text
            X-1: { word: 1.5 }   | 2:16 | X-1: parameter 'word' must be of type text
            X-1: { word: null }  | 2:16 | X-1: parameter 'word' must be of type text
            X-1: { word: {a: b} } | 2:16 | X-1: parameter 'word' must be of type text
            X-1: { flag: "yes" } | 2:16 | X-1: parameter 'flag' must be of type boolean
            """)
    void a_parameter_that_does_not_fit_is_told_with_its_place(String line, String place, String problem)
            throws Exception {
        Configuration read = read("parameters:\n  " + line + "\n");
        Catalogue catalogue = catalogue();

        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> read.parameters(catalogue));

        assertThat(invalid).isNotNull();
        assertThat(invalid.mistakes()).hasSize(1);
        assertThat(invalid.getMessage())
                .startsWith(folder.resolve("portcullis.yaml") + ":" + place + ": ")
                .contains(problem);
    }

    @Test
    void all_mistakes_in_parameters_are_told_at_once() throws Exception {
        Configuration read = read("parameters:\n  X-9: {}\n  X-1: { days: 0, flag: 3 }\n");
        Catalogue catalogue = catalogue();

        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> read.parameters(catalogue));

        assertThat(invalid.mistakes()).hasSize(3);
    }
}
