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
 */
public record FetchSettings(
        Place place,
        Credentials credentials,
        List<String> portals,
        Limits limits,
        Network network,
        Stamp stamp,
        InstantSource clock,
        @Nullable Path tokenCache) {

    public FetchSettings {
        portals = List.copyOf(portals);
    }
}
