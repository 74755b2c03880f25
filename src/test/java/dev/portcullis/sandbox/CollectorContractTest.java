package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.fetch.Collector;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.call.Exchange;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Stamp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collection asks for nothing that the document of the read surface does not describe. */
class CollectorContractTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v4", "v7", "v8"})
    void every_request_of_a_collection_is_described(String version) throws Exception {
        Contract contract = Contract.load();
        Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
        try (Sandbox sandbox = Sandbox.start(0)) {
            Collector.collect(settings(sandbox, version), folder.resolve("s.ndjson"), new FetchListener() {
                @Override
                public void requestDone(Exchange exchange) {
                    exchanges.add(exchange);
                }
            });
        }

        assertThat(exchanges)
                .hasSizeGreaterThan(20)
                .allMatch(exchange -> contract.describes(exchange.method(), exchange.path(), exchange.status()));
        assertThat(contract.describes("GET", "/crm/v8/org", 418)).isFalse();
        assertThat(catchThrowable(() -> contract.describes("GET", "/crm/v8/settings/portals/x/y", 200)))
                .hasMessageContaining("no operation");
    }

    private static FetchSettings settings(Sandbox sandbox, String version) {
        URI url = URI.create(sandbox.url());
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        return new FetchSettings(
                new Place(DataCenter.EU, url, url, true, version),
                Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN),
                List.of(),
                new Limits(4, Duration.ofSeconds(2), Duration.ofMillis(10), Limits.UNLIMITED),
                Network.direct(),
                new Stamp(now, null, "portcullis test"),
                InstantSource.fixed(now),
                null);
    }
}
