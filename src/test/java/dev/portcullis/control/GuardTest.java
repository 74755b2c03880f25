package dev.portcullis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.given.Pack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Up to which value of a parameter a framework reference holds. */
class GuardTest {
    @TempDir
    Path folder;

    private Pack with(String guards) throws Exception {
        String header = Pack.header("X-1", "high", "user", "users").replace("parameters: {}", """
                parameters:
                  days: { type: integer, default: 30, description: Days }
                  names: { type: list of text, default: [], description: Names }
                guards: """ + " " + guards);
        return new Pack(folder.resolve("pack")).file("X-1.drl", header);
    }

    @Test
    void a_guard_is_read_with_its_bounds() throws Exception {
        Control control = with("{ soc2: { CC6.1: { days: { min: 1, max: 90 } } } }")
                .read()
                .control("X-1");

        assertThat(control.guards()).containsExactly(new Guard("soc2", "CC6.1", "days", 1L, 90L));
        assertThat(control.guards().get(0).range()).isEqualTo("1 to 90");
    }

    @ParameterizedTest
    @CsvSource({"1,90,0,false", "1,90,1,true", "1,90,90,true", "1,90,91,false", ",90,-5,true", "1,,1000,true"})
    void a_guard_holds_within_its_bounds(Long min, Long max, long value, boolean holds) {
        assertThat(new Guard("soc2", "CC6.1", "days", min, max).holds(value)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { soc2: { CC6.2: { days: { max: 9 } } } }     | 13:26 | guards name soc2 CC6.2, which is none of
            { gdpr: { CC6.1: { days: { max: 90 } } } }    | 13:26 | guards name gdpr CC6.1, which is none of
            { soc2: { CC6.1: { hours: { max: 90 } } } }   | 13:35 | guards name 'hours'; expected an integer parameter
            { soc2: { CC6.1: { names: { max: 90 } } } }   | 13:35 | guards name 'names'; expected an integer parameter
            { soc2: { CC6.1: { days: { max: 29 } } } }    | 13:34 | the default of 'days' is 30, with which soc2 CC6.1
            { soc2: { CC6.1: { days: { most: 90 } } } }   | 13:    | unknown key 'most'
            { soc2: { CC6.1: { days: {} } } }             | 13:34 | at least 1
            { soc2: { CC6.1: { days: { max: "90" } } } }  | 13:41 | wrong type
            { soc2: { CC6.1: { days: { max: 99999999999999999999 } } } } | 13:41 | maximum value of 1000000000
            { soc2: { CC6.1: { days: { min: -99999999999999999999 } } } } | 13:41 | minimum value of -1000000000
            """)
    void a_guard_that_cannot_be_right_is_told_with_its_place(String guards, String place, String problem)
            throws Exception {
        Pack pack = with(guards);

        InvalidFilesException invalid = catchThrowableOfType(InvalidFilesException.class, pack::read);

        assertThat(invalid.getMessage()).contains("pack/X-1.drl:" + place).contains(problem);
    }
}
