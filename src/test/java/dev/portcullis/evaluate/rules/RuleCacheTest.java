package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.given.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between runs is used only when it is surely ours and whole. */
class RuleCacheTest {
    @TempDir
    Path temporary;

    private final List<String> warnings = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void a_folder() {
        folder = temporary.resolve("portcullis");
    }

    private RuleCache cache() {
        return RuleCache.in(folder, warnings::add);
    }

    private RuleFile file(String condition) throws Exception {
        String rule = Pack.rule("X-1", condition, "findings.fail($u, \"Bad.\");");
        return new Pack(temporary.resolve("pack"))
                .control("X-1", "user", "users", rule)
                .read()
                .files()
                .iterator()
                .next();
    }

    private RuleFile file() throws Exception {
        return file("$u : User(active == true)");
    }

    private static CompiledFile compiled(RuleFile file) throws Exception {
        return Objects.requireNonNull(new RuleCompiler(List.of(file)).compile().get(file));
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("rules"))) {
            return files.reduce((one, two) -> {
                        throw new AssertionError("one file was expected, found " + one + " and " + two);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void what_was_kept_is_found_for_the_same_text_and_no_other() throws Exception {
        CompiledFile compiled = compiled(file());
        cache().write(file(), compiled);

        CompiledFile found = Objects.requireNonNull(cache().read(file()));

        assertThat(found.model()).isEqualTo(compiled.model());
        assertThat(found.rules()).isEqualTo(1);
        assertThat(found.classes().keySet())
                .hasSizeGreaterThan(4)
                .isEqualTo(compiled.classes().keySet());
        found.classes()
                .forEach((path, bytes) ->
                        assertThat(bytes).isEqualTo(compiled.classes().get(path)));
        assertThat(cache().read(file("$u : User(active == false)"))).isNull();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_rule_base_is_made_of_what_was_kept() throws Exception {
        RuleBase.compile(List.of(file("$u : User(active == true, name == \"Kept\")")), cache());

        assertThat(kept()).exists();
        assertThat(cache().read(file("$u : User(active == true, name == \"Kept\")")))
                .isNotNull();
    }

    @Test
    @EnabledIf("posix")
    void nobody_else_may_look_into_it() throws Exception {
        cache().write(file(), compiled(file()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("rules"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_single_bit_that_changed_is_noticed_wherever_it_is() throws Exception {
        CompiledFile compiled = compiled(file());
        cache().write(file(), compiled);
        byte[] whole = Files.readAllBytes(kept());

        for (int at = 0; at < whole.length; at += 97) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(kept(), damaged);
            assertThat(cache().read(file())).as("bit of byte " + at).isNull();
        }
        Files.write(kept(), whole);
        assertThat(cache().read(file())).isNotNull();
    }

    @Test
    void a_file_that_was_cut_is_compiled_again_and_mended() throws Exception {
        RuleFile file = file("$u : User(active == true, name == \"Cut\")");
        cache().write(file, compiled(file));
        byte[] whole = Files.readAllBytes(kept());
        for (int length : new int[] {0, 1, 31, 32, 33, whole.length / 2, whole.length - 1}) {
            Files.write(kept(), java.util.Arrays.copyOf(whole, length));
            assertThat(cache().read(file)).as("cut to " + length).isNull();
        }

        RuleBase.compile(List.of(file), cache());

        assertThat(Files.readAllBytes(kept())).isEqualTo(whole);
    }

    @Test
    @EnabledIf("posix")
    void a_folder_that_others_may_write_to_is_not_used_and_said() throws Exception {
        cache().write(file(), compiled(file()));
        Files.setPosixFilePermissions(folder.resolve("rules"), PosixFilePermissions.fromString("rwxrwx---"));

        assertThat(cache().read(file())).isNull();
        assertThat(warnings).hasSize(1).first().asString().contains("rules' may be written to by other users");
    }

    @Test
    @EnabledIf("posix")
    void nor_one_whose_own_place_others_may_write_to() throws Exception {
        cache().write(file(), compiled(file()));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(cache().read(file())).isNull();
        assertThat(warnings).hasSize(1);
    }

    @Test
    @EnabledIf("posix")
    void nor_one_whose_place_others_could_rename() throws Exception {
        Path open = Files.createDirectory(temporary.resolve("open"));
        folder = open.resolve("home").resolve("portcullis");
        cache().write(file(), compiled(file()));
        assertThat(cache().read(file())).isNotNull();

        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(cache().read(file())).isNull();
        assertThat(warnings)
                .hasSize(1)
                .first()
                .asString()
                .contains("lies in '" + open.toRealPath() + "', which may be written to by other users");

        Files.setAttribute(open, "unix:mode", 01777);
        assertThat(cache().read(file())).as("only owners may rename there").isNotNull();
    }

    @Test
    @EnabledIf("posix")
    void a_file_that_others_may_write_to_is_not_used() throws Exception {
        cache().write(file(), compiled(file()));
        Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw--w----"));

        assertThat(cache().read(file())).isNull();
    }

    @Test
    @EnabledIf("posix")
    void a_link_in_place_of_the_file_is_not_followed() throws Exception {
        cache().write(file(), compiled(file()));
        Path moved = temporary.resolve("moved");
        Path place = kept();
        Files.move(place, moved);
        Files.createSymbolicLink(place, moved);

        assertThat(cache().read(file())).isNull();
    }

    @Test
    void what_does_more_than_judge_is_not_loaded_though_it_was_kept() throws Exception {
        CompiledFile harmless = compiled(file());
        Guards none = new Guards((file, parsed) -> List.of(), getClass()::getClassLoader, classes -> List.of());
        RuleFile hostile = file("$u : User(eval(System.getenv(\"HOME\") != null))");
        CompiledFile acting =
                Objects.requireNonNull(DroolsBuild.of(hostile, 1, none).compiled(), "it compiles without the guards");
        cache().write(file(), new CompiledFile(acting.model(), 1, new TreeMap<>(acting.classes())));

        assertThat(cache().read(file())).isNull();
        cache().write(file(), harmless);
        assertThat(cache().read(file())).isNotNull();
    }

    @Test
    void a_folder_that_cannot_be_made_costs_a_warning_and_no_more() throws Exception {
        Files.writeString(folder, "in the way");

        RuleBase base = RuleBase.compile(List.of(file("$u : User(active == true, name == \"Way\")")), cache());

        assertThat(base.controls()).hasSize(1);
        assertThat(warnings).hasSize(1).first().asString().contains("compiles the rules again", "XDG_CACHE_HOME");
    }

    @Test
    void the_oldest_make_room() throws Exception {
        CompiledFile compiled = compiled(file());
        cache().write(file(), compiled);
        byte[] whole = Files.readAllBytes(kept());
        for (int other = 0; other < 300; other++) {
            Path old = folder.resolve("rules").resolve(other + ".rules");
            Files.write(old, whole);
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L + other));
        }

        cache().write(file(), compiled);

        try (Stream<Path> files = Files.list(folder.resolve("rules"))) {
            List<String> names =
                    files.map(path -> path.getFileName().toString()).toList();
            assertThat(names).hasSize(256).contains("299.rules").doesNotContain("0.rules", "44.rules");
        }
        assertThat(cache().read(file())).isNotNull();
    }

    @Test
    void nothing_is_kept_without_a_folder() throws Exception {
        RuleCache none = RuleCache.in(null, warnings::add);
        none.write(file(), compiled(file()));

        assertThat(none.read(file())).isNull();
        assertThat(warnings).isEmpty();
    }

    static boolean posix() {
        return java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix");
    }
}
