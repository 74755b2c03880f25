package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Any file of a pack has a header that makes a control, or is refused with the places of its mistakes. */
@ExtendWith(RanInputs.class)
class RuleHeaderFuzzTest {
    private static final String ID = "MOD-99";

    @TempDir
    static Path folder;

    private static Path rule;

    @BeforeAll
    static void makeAPack() throws IOException {
        rule = Files.createDirectory(folder.resolve("pack")).resolve(ID + ".drl");
    }

    @FuzzTest
    void file(byte[] file) throws IOException {
        Files.write(rule, file);

        Refusal.orValue(rule, RuleHeaderFuzzTest::read, catalogue -> {
            assertThat(catalogue.controls()).extracting(Control::id).containsExactly(ID);
            assertThat(catalogue.parameters(Map.of())).isNotNull();
        });
    }

    private static Catalogue read(Path file) throws InvalidFilesException {
        return Catalogue.read(List.of(new PackSource(file.getParent(), "pack", "pack", "1", "1.0.0")));
    }
}
