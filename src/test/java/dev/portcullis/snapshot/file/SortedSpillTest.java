package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortedSpillTest {
    private static final class Text extends BinaryForm<String> {
        @Override
        protected void write(String element, DataOutput output) throws IOException {
            writeText(output, null);
            writeText(output, element);
        }

        @Override
        protected String read(DataInput input) throws IOException {
            assertThat(readText(input)).isNull();
            return readNeeded(input);
        }
    }

    private static SortedSpill<String> spill(int inMemory) {
        return new SortedSpill<>(Comparator.naturalOrder(), new Text(), inMemory);
    }

    private static List<String> all(SortedSpill<String> spill) throws IOException {
        var all = new ArrayList<String>();
        try (var sorted = spill.sorted()) {
            sorted.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void what_is_spilled_comes_back_in_total_order_as_often_as_asked() throws Exception {
        var random = new Random(1);
        List<String> given =
                random.ints(1_003, 0, 500).mapToObj("%05d"::formatted).toList();
        List<String> expected = given.stream().sorted().toList();
        for (int inMemory : new int[] {1, 7, 1_003, 5_000}) {
            try (var spill = spill(inMemory)) {
                given.forEach(spill::add);

                assertThat(spill.size()).isEqualTo(1_003);
                assertThat(all(spill)).as("with %s in memory", inMemory).isEqualTo(expected);
                assertThat(all(spill)).as("the second time").isEqualTo(expected);
            }
        }
    }

    @Test
    void two_readings_beside_each_other_do_not_disturb_each_other() throws Exception {
        try (var spill = spill(2)) {
            Stream.of("c", "a", "d", "b", "e").forEach(spill::add);
            try (var one = spill.sorted();
                    var other = spill.sorted()) {
                assertThat(one.next()).isEqualTo("a");
                assertThat(one.next()).isEqualTo("b");
                assertThat(other.next()).isEqualTo("a");
                assertThat(one.next()).isEqualTo("c");
            }
        }
    }

    @Test
    void lone_surrogates_and_long_texts_come_back_from_disk_unchanged() throws Exception {
        List<String> odd = List.of("\u0000", "\uD800", "\uDC00x", "é".repeat(200_000));
        try (var spill = spill(1)) {
            odd.forEach(spill::add);
            assertThat(all(spill)).containsExactlyInAnyOrderElementsOf(odd);
        }
    }

    @Test
    void an_empty_one_has_nothing() throws Exception {
        try (var spill = spill(1);
                var sorted = spill.sorted()) {
            assertThat(sorted.hasNext()).isFalse();
            assertThatThrownBy(sorted::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void its_files_are_there_while_it_is_open_and_gone_afterwards() throws Exception {
        List<Path> before = runs();
        List<Path> while_open;
        try (var spill = spill(1)) {
            IntStream.range(0, 5).forEach(number -> spill.add("" + number));
            while_open = new ArrayList<>(runs());
            while_open.removeAll(before);
            assertThat(while_open).hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(while_open).noneMatch(Files::exists);
    }

    private static List<Path> runs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".run")).toList();
        }
    }
}
