package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Stamp;
import dev.portcullis.input.Configuration;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where Zoho is and how it is asked. */
public final class ZohoOptions {
    @Mixin
    private AccountsOptions accounts = new AccountsOptions();

    @Option(
            names = "--portal",
            paramLabel = "NAME",
            description = "Only this portal; repeatable (default: all portals).")
    private List<String> portals = List.of();

    @Option(
            names = "--api-version",
            paramLabel = "VERSION",
            defaultValue = "v8",
            description = "Version of Zoho's CRM API (default: ${DEFAULT-VALUE}).")
    private String apiVersion = "v8";

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            description = "The API in place of the data centre's: a proxy or a test server; http only on loopback.")
    private @Nullable String apiUrl;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--no-token-cache",
            description = "Keep no access token between runs; Zoho gives ten in ten minutes.")
    private boolean noTokenCache;

    public List<String> portals(Configuration configuration) {
        return portals.isEmpty() ? configuration.portals().orElse(List.of()) : portals;
    }

    /** Find mistakes in all these options, also in those that this run does not need. */
    public void check(Configuration configuration) throws UsageException {
        accounts.check(configuration);
        place(configuration);
        limits.of(configuration);
    }

    /** Settings for the real Zoho. */
    public FetchSettings settings(Configuration configuration, Console console) throws UsageException {
        check(configuration);
        return new FetchSettings(
                place(configuration),
                CredentialVariables.read(console),
                portals(configuration),
                limits.of(configuration),
                accounts.network(console),
                new Stamp(now(), null, Version.line()),
                InstantSource.system(),
                noTokenCache ? null : CacheFolder.of(console));
    }

    /** Settings for the sandbox: a fixed time and source, so that the demo's reports never change by themselves. */
    public FetchSettings demo(Configuration configuration, Demo demo) throws UsageException {
        URI url = URI.create(demo.url());
        return new FetchSettings(
                new Place(DataCenter.COM, url, url, true, version()),
                demo.credentials(),
                portals(configuration),
                limits.of(configuration),
                Network.direct(),
                new Stamp(Demo.COLLECTED_AT, Demo.SOURCE, Version.line()),
                InstantSource.fixed(Demo.COLLECTED_AT),
                null);
    }

    public long maxCalls(Configuration configuration) throws UsageException {
        return limits.of(configuration).maxCalls();
    }

    /** Where Zoho is. */
    public Place place(Configuration configuration) throws UsageException {
        Place place = accounts.place(configuration);
        URI api = apiUrl == null ? place.api() : Urls.origin("--api-url", apiUrl);
        return new Place(place.dataCenter(), place.accounts(), api, apiUrl != null, version());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private String version() throws UsageException {
        if (!apiVersion.matches("v[0-9]{1,2}(\\.[0-9])?")) {
            throw new UsageException("--api-version is '" + Console.clean(apiVersion) + "', expected v8 or the like.");
        }
        return apiVersion;
    }
}
