package dev.portcullis.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscalTextTest {
    @Test
    void names_are_no_markup() {
        for (String attack : HostileTexts.ALL) {
            Node document = Parser.builder().build().parse(OscalText.line(attack));

            assertThat(kinds(document)).as(attack).containsOnly("Document", "Paragraph", "Text");
            assertThat(TextContentRenderer.builder().build().render(document))
                    .as(attack)
                    .isEqualTo(OscalText.value(attack));
        }
    }

    private static List<String> kinds(Node document) {
        List<String> kinds = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                kinds.add(parent.getClass().getSimpleName());
                for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                    kinds.add(child.getClass().getSimpleName());
                }
                super.visitChildren(parent);
            }
        });
        return kinds;
    }

    @Test
    void what_is_no_markup_stays_readable() {
        assertThat(OscalText.line("All_Deals > Smith & Co (50%)")).isEqualTo("All_Deals > Smith & Co (50%)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\n\t", "\u3000\u2003"})
    void nothing_is_called_empty(String text) {
        assertThat(OscalText.value(text)).isEqualTo("(empty)");
        assertThat(OscalText.line(text)).isEqualTo("(empty)");
        assertThat(OscalText.prose(text)).isEqualTo("(empty)");
    }

    @Test
    void blanks_at_the_ends_are_dropped_also_those_that_the_jdk_takes_for_none() {
        assertThat(OscalText.value("\u00A0 Acme Ltd\u202F")).isEqualTo("Acme Ltd");
    }

    @Test
    void an_id_that_is_a_token_stays_and_any_other_becomes_one_of_its_own() {
        assertThat(OscalText.token("UTY-01")).isEqualTo("UTY-01");
        assertThat(List.of(OscalText.token("A 1"), OscalText.token("A/1"), OscalText.token("1"), OscalText.token("é")))
                .allMatch(token -> token.matches("[A-Za-z_][A-Za-z0-9._-]*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"AC-2, ac-2", "AC-2(3), ac-2.3", "AC-02 (03), ac-2.3", "ac-2.3, ac-2.3", "IA-5(10), ia-5.10"})
    void a_reference_is_written_as_in_the_catalogue_of_nist(String reference, String id) {
        assertThat(Requirements.controlId(reference)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AC", "AC-2a", "AC-2(3", "A.5.15", "AC-2(3)(b)", "see AC-2"})
    void what_is_no_reference_names_no_control_of_nist(String reference) {
        assertThat(Requirements.controlId(reference)).isEmpty();
    }
}
