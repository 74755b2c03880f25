package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.faults.Fault;
import dev.portcullis.faults.FaultServer;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.snapshot.Coverage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the timeouts and the budget that users get: a dead host is not asked any more after 15 seconds. */
class DeadHostTest extends Collecting {
    private static final Duration BOUND = Duration.ofSeconds(15);

    private static FetchSettings usual(URI url) {
        return with(settings(url), new Limits(4, Duration.ofSeconds(120), Duration.ofSeconds(1), Limits.UNLIMITED));
    }

    private List<Coverage> within15Seconds(FetchSettings settings) throws Exception {
        long start = System.nanoTime();
        Path target = folder.resolve("s.ndjson");
        List<Coverage> coverage = Collector.collect(settings, target, FetchListener.SILENT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(target).exists();
        return coverage;
    }

    @Test
    void an_api_that_accepts_connections_and_never_answers() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer silent = FaultServer.always(sandbox, Fault.HANG, "^/(?!oauth)")) {
            assertThat(within15Seconds(usual(URI.create(silent.url()))))
                    .isNotEmpty()
                    .noneMatch(Coverage::collected);
        }
    }

    @Test
    void an_api_where_nobody_listens() throws Exception {
        Sandbox gone = Sandbox.start(0);
        URI nobody = URI.create(gone.url());
        gone.close();
        try (Sandbox accounts = Sandbox.start(0)) {
            FetchSettings settings = usual(URI.create(accounts.url()));
            Place place = settings.place();
            assertThat(within15Seconds(
                            with(settings, new Place(place.dataCenter(), place.accounts(), nobody, true, "v8"))))
                    .isNotEmpty()
                    .noneMatch(Coverage::collected);
        }
    }

    @Test
    void a_token_endpoint_that_never_answers() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer silent = FaultServer.always(sandbox, Fault.HANG, "^/oauth")) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> Collector.collect(
                            usual(URI.create(silent.url())), folder.resolve("s.ndjson"), FetchListener.SILENT))
                    .isInstanceOf(UnreachableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        }
    }
}
