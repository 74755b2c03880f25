package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestBesideTest {
    private static final int BLOCK = 100_000;

    private final Random random = new Random(7);

    @AfterEach
    void no_thread_is_left() {
        assertThat(threads()).isEmpty();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("portcullis-digest"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 41, 42, 43, 150})
    void it_is_that_of_all_bytes_in_their_order_though_their_place_is_used_again(int blocks) throws Exception {
        MessageDigest expected = Digests.sha256();
        byte[] block = new byte[BLOCK];
        byte[] found;
        try (var digest = new DigestBeside()) {
            for (int at = 0; at < blocks; at++) {
                random.nextBytes(block);
                expected.update(block, 3, BLOCK - 10);
                digest.update(block, 3, BLOCK - 10);
                Arrays.fill(block, (byte) 0);
            }
            assertThat(threads()).as("a thread for much only").hasSize(blocks > 41 ? 1 : 0);
            found = digest.digest();
        }

        assertThat(found).isEqualTo(expected.digest());
    }

    @Test
    void a_block_too_long_to_copy_comes_after_those_before_it() throws Exception {
        MessageDigest expected = Digests.sha256();
        try (var digest = new DigestBeside()) {
            for (int at = 0; at < 60; at++) {
                byte[] block = new byte[at % 10 == 9 ? 3 << 20 : BLOCK];
                random.nextBytes(block);
                expected.update(block);
                digest.update(block, 0, block.length);
                Arrays.fill(block, (byte) 0);
            }
            assertThat(digest.digest()).isEqualTo(expected.digest());
        }
    }

    @Test
    void what_is_left_unfinished_ends_when_it_is_closed() throws Exception {
        try (var digest = new DigestBeside()) {
            for (int at = 0; at < 60; at++) {
                digest.update(new byte[BLOCK], 0, BLOCK);
            }
            assertThat(threads()).hasSize(1);
        }
    }
}
