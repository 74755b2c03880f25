package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.cli.terminal.Console;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine.Help.Ansi;

/** No text of a tenant's moves a terminal's cursor, changes its colours, or turns the direction of what follows. */
@ExtendWith(RanInputs.class)
class TerminalFuzzTest {
    @FuzzTest
    void text(byte[] input) {
        String text = TenantText.of(input);

        assertThat(steering(Console.clean(text).codePoints())).isZero();
        assertThat(steering(Console.harmless(text).codePoints().filter(point -> point != '\n')))
                .isZero();
        String clean = Console.clean(text);
        assertThat(Ansi.ON.string("before " + clean + " after")).isEqualTo("before " + clean + " after");
        if (!clean.isEmpty()) {
            assertThat(Ansi.ON.string("@|bold " + clean + "|@ after"))
                    .isEqualTo("\u001B[1m" + clean + "\u001B[21m\u001B[0m after");
        }
    }

    private static long steering(java.util.stream.IntStream points) {
        return points.filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .count();
    }
}
