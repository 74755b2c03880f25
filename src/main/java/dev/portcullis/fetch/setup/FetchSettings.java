package dev.portcullis.fetch.setup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to collect.
 *
 * @param portals names of the portals to collect; empty means all
 * @param clock tells whether a token of an earlier run still lives, and how far away a time is that Zoho names
 * @param tokenCache folder in which access tokens are kept between runs; null keeps none
 * @param checkpoint null keeps none
 */
public record FetchSettings(
        Place place,
        Credentials credentials,
        List<String> portals,
        Limits limits,
        Network network,
        Stamp stamp,
        InstantSource clock,
        @Nullable Path tokenCache,
        @Nullable CheckpointFile checkpoint) {

    public FetchSettings {
        portals = List.copyOf(portals);
    }

    /** Settings without a checkpoint. */
    public FetchSettings(
            Place place,
            Credentials credentials,
            List<String> portals,
            Limits limits,
            Network network,
            Stamp stamp,
            InstantSource clock,
            @Nullable Path tokenCache) {
        this(place, credentials, portals, limits, network, stamp, clock, tokenCache, null);
    }

    public FetchSettings withCheckpoint(CheckpointFile changed) {
        return new FetchSettings(place, credentials, portals, limits, network, stamp, clock, tokenCache, changed);
    }

    /** The same, with every token a new one. */
    public FetchSettings withoutTokenCache() {
        return new FetchSettings(place, credentials, portals, limits, network, stamp, clock, null);
    }
}
