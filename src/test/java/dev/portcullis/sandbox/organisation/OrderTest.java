package dev.portcullis.sandbox.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    @ParameterizedTest
    @CsvSource({"0,10", "7,1", "7,2", "7,99", "12345,1000", "-3,1000", "9223372036854775807,2000000"})
    void every_number_below_the_size_comes_once(long seed, int size) {
        Order order = Order.of(size, seed);

        BitSet seen = new BitSet();
        for (int rank = 0; rank < size; rank++) {
            seen.set(order.at(rank));
        }

        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }

    @Test
    void seeds_give_different_orders_and_none_gives_the_natural_one() {
        assertThat(Order.of(100, 0).at(42)).isEqualTo(42);
        assertThat(Order.of(100, 7).at(42)).isNotIn(42, Order.of(100, 8).at(42));
    }
}
