package dev.portcullis.fetch.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.fetch.wire.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a server asks to wait, wherever it says so. */
class RetryAfterTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private static @Nullable Duration wait(Headers headers, String body) {
        return RetryAfter.of(headers, Problems.read(body), NOON);
    }

    @Test
    void a_date_counts_from_the_clock_of_the_server() {
        Headers headers =
                Headers.of("Date", "Fri, 01 Jan 2027 00:00:00 GMT", "Retry-After", "Fri, 01 Jan 2027 00:00:07 GMT");

        assertThat(wait(headers, "{}")).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_date_counts_from_our_clock_where_the_server_tells_none() {
        assertThat(wait(Headers.of("Retry-After", "Sat, 21 Nov 2026 12:00:09 GMT"), "{}"))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void a_date_that_has_passed_is_no_wait() {
        assertThat(wait(Headers.of("Retry-After", "Sat, 21 Nov 2026 11:00:00 GMT"), "{}"))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void the_header_wins_over_the_body() {
        String body = "{\"details\":{\"retry_after\":30}}";

        assertThat(wait(Headers.of("Retry-After", " 3 "), body)).isEqualTo(Duration.ofSeconds(3));
        assertThat(wait(Headers.of("Retry-After", "soon"), body)).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(Headers.of(), body)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void no_wait_is_longer_than_a_day() {
        assertThat(wait(Headers.of("Retry-After", "999999999"), "{}")).isEqualTo(Duration.ofDays(1));
        assertThat(wait(Headers.of("Retry-After", "Sat, 21 Nov 2099 12:00:00 GMT"), "{}"))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_says_nothing_is_null() {
        assertThat(wait(Headers.of(), "{}")).isNull();
        assertThat(wait(Headers.of(), "<html>")).isNull();
        assertThat(wait(Headers.of(), "{\"details\":{\"retry_after\":-5}}")).isNull();
    }
}
