package dev.portcullis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.AccessMatrix.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessMatrixReaderTest {
    private static final String HEADER = "portal,user_type,module,view,create,edit,edit_shared,delete\n";

    @TempDir
    Path folder;

    private AccessMatrix read(String text) throws Exception {
        return AccessMatrixReader.read(Files.writeString(folder.resolve("access.csv"), text));
    }

    @Test
    void each_yes_approves_the_action_of_its_column() throws Exception {
        assertThat(read(HEADER + """
                        Acme,Vendor,Deals,yes,no,no,no,no
                        Acme,Vendor,Cases,no,YES,No,yes,no
                        Acme,Partner,Deals,no,no,yes,no,yes
                        Acme,Partner,Notes,no,no,no,no,no
                        """).rows())
                .containsExactly(
                        new Row(2, "Acme", "Vendor", "Deals", Set.of("view")),
                        new Row(3, "Acme", "Vendor", "Cases", Set.of("create", "editSharedRecords")),
                        new Row(4, "Acme", "Partner", "Deals", Set.of("edit", "delete")),
                        new Row(5, "Acme", "Partner", "Notes", Set.of()));
    }

    @Test
    void every_action_of_the_matrix_has_a_column() throws Exception {
        assertThat(AccessMatrixReader.COLUMNS)
                .containsExactly("portal", "user_type", "module", "view", "create", "edit", "edit_shared", "delete");
        assertThat(read(HEADER + "A,V,D,yes,yes,yes,yes,yes\n").rows().get(0).approved())
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.ACTIONS);
    }

    @Test
    void a_module_may_stand_in_several_rows_and_a_header_alone_approves_nothing() throws Exception {
        assertThat(read(HEADER + "A,V,D,yes,no,no,no,no\nA,V,D,no,no,no,no,yes\n")
                        .rows())
                .hasSize(2);
        assertThat(read(HEADER).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,V,D,yes,no,no,no,no      | 2:1  | the portal is missing; expected its name
            A,,D,yes,no,no,no,no      | 2:3  | the user_type is missing; expected its name
            A,V,,yes,no,no,no,no      | 2:5  | the module is missing; expected its name
            A,V,D,y,no,no,no,no       | 2:7  | view is 'y'; expected yes or no
            A,V,D,yes,,no,no,no       | 2:11 | create is blank; expected yes or no
            A,V,D,yes,no,TRUE,no,no   | 2:14 | edit is 'TRUE'; expected yes or no
            A,V,D,yes,no,no,1,no      | 2:17 | edit_shared is '1'; expected yes or no
            A,V,D,yes,no,no,no,x      | 2:20 | delete is 'x'; expected yes or no
            A,V,D,yes,no,no,no        | 2:1  | the row has 7 cells, expected 8
            """)
    void a_mistake_is_told_with_its_place(String row, String place, String problem) {
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> read(HEADER + row + "\n"));

        assertThat(invalid).isNotNull();
        assertThat(invalid.getMessage())
                .isEqualTo(folder.resolve("access.csv") + ":" + place + ": " + problem)
                .hasLineCount(1);
    }

    @Test
    void all_mistakes_of_a_row_are_told_at_once() {
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> read(HEADER + ",,,,,,,x\n"));

        assertThat(invalid.mistakes()).hasSize(8);
        assertThat(List.copyOf(invalid.mistakes())).isSortedAccordingTo(dev.portcullis.control.Mistake.ORDER);
    }
}
