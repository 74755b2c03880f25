package dev.portcullis.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to collect.
 *
 * @param accounts origin of the token endpoint
 * @param api origin of the API unless the token answer names another trusted one
 * @param apiFixed whether {@code api} was given by the user, so that the token answer cannot change it
 * @param portals names of the portals to collect; empty means all
 * @param concurrency how many calls may be under way at once
 * @param retryBudget how long to wait for retries in all
 * @param firstWait how long to wait before the first retry; each further wait is about twice the one before
 * @param source what the snapshot names as its source; null means the API's origin
 */
public record FetchSettings(
        DataCenter dataCenter,
        URI accounts,
        URI api,
        boolean apiFixed,
        String apiVersion,
        Credentials credentials,
        List<String> portals,
        int concurrency,
        Duration retryBudget,
        Duration firstWait,
        Instant collectedAt,
        @Nullable String source,
        String tool) {

    public FetchSettings {
        portals = List.copyOf(portals);
    }
}
