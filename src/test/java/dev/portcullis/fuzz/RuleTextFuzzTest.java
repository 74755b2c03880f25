package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.control.Control;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.rules.RuleInspection;
import dev.portcullis.features.ShippedRules;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any rules can be looked through: what cannot be read is a mistake at its place. */
@ExtendWith(RanInputs.class)
class RuleTextFuzzTest {
    @FuzzTest
    void rules(byte[] text) {
        String rules = new String(text, StandardCharsets.UTF_8);
        Control control = ShippedRules.catalogue().control("USR-02");

        inspect(new RuleText("USR-02.drl", "USR-02", rules, control));
        inspect(new RuleText("USR-02.drl", "USR-02", rules, null));
    }

    private static void inspect(RuleText text) {
        long lines = text.text().lines().count() + 2;
        RuleInspection inspection = RuleInspection.of(text);
        assertThat(inspection.rules()).isNotNegative();
        assertThat(inspection.mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo("USR-02.drl");
            assertThat((long) mistake.line()).isBetween(1L, lines);
            assertThat(mistake.column()).isPositive();
            assertThat(mistake.problem()).isNotBlank();
        });
    }
}
