package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Stamp;
import dev.portcullis.input.Configuration;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where Zoho is and how it is asked. */
public final class ZohoOptions {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    @Option(
            names = "--data-center",
            paramLabel = "NAME",
            description = "com, eu, in, au, jp, cn, ca, sa or uk (default: com).")
    private @Nullable String dataCenter;

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

    @Option(
            names = "--accounts-url",
            paramLabel = "URL",
            description = "The token server in place of the data centre's; http only on loopback.")
    private @Nullable String accountsUrl;

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls under way at once, 1 to 10 (default: 4).")
    private @Nullable Integer concurrency;

    @Option(
            names = "--retry-budget",
            paramLabel = "SECONDS",
            description = "How long to wait for retries in all (default: 120).")
    private @Nullable Integer retryBudget;

    public List<String> portals(Configuration configuration) {
        return portals.isEmpty() ? configuration.portals().orElse(List.of()) : portals;
    }

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "Send no more calls of the API than these; what is then missing is not assessed.")
    private @Nullable Long maxCalls;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--no-token-cache",
            description = "Keep no access token between runs; Zoho gives ten in ten minutes.")
    private boolean noTokenCache;

    /** Find mistakes in all these options, also in those that this run does not need. */
    public void check(Configuration configuration) throws UsageException {
        place(configuration);
        limits(configuration);
        network.check();
    }

    /** Settings for the real Zoho. */
    public FetchSettings settings(Configuration configuration, Console console) throws UsageException {
        check(configuration);
        return new FetchSettings(
                place(configuration),
                CredentialVariables.read(console),
                portals(configuration),
                limits(configuration),
                network.network(console),
                new Stamp(now(), null, Version.line()),
                InstantSource.system(),
                noTokenCache ? null : TokenFolder.of(console));
    }

    /** Settings for the sandbox: a fixed time and source, so that the demo's reports never change by themselves. */
    public FetchSettings demo(Configuration configuration, Demo demo) throws UsageException {
        URI url = URI.create(demo.url());
        return new FetchSettings(
                new Place(DataCenter.COM, url, url, true, version()),
                demo.credentials(),
                portals(configuration),
                limits(configuration),
                Network.direct(),
                new Stamp(Demo.COLLECTED_AT, Demo.SOURCE, Version.line()),
                InstantSource.fixed(Demo.COLLECTED_AT),
                null);
    }

    public long maxCalls(Configuration configuration) throws UsageException {
        return limits(configuration).maxCalls();
    }

    /** Where Zoho is. */
    public Place place(Configuration configuration) throws UsageException {
        DataCenter center = dataCenter(configuration);
        URI accounts = accountsUrl == null ? center.accounts() : Urls.origin("--accounts-url", accountsUrl);
        URI api = apiUrl == null ? center.api() : Urls.origin("--api-url", apiUrl);
        return new Place(center, accounts, api, apiUrl != null, version());
    }

    private Limits limits(Configuration configuration) throws UsageException {
        int atOnce =
                within("--concurrency", concurrency, configuration.concurrency().orElse(4), 1, 10);
        int budget = within(
                "--retry-budget", retryBudget, configuration.retryBudget().orElse(120), 0, 86_400);
        if (maxCalls != null && maxCalls < 1) {
            throw new UsageException("--max-calls is " + maxCalls + ", expected 1 or more.");
        }
        long calls = maxCalls == null ? Limits.UNLIMITED : maxCalls;
        return new Limits(atOnce, Duration.ofSeconds(budget), FIRST_WAIT, calls);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private DataCenter dataCenter(Configuration configuration) throws UsageException {
        String word = dataCenter == null ? configuration.dataCenter().orElse("com") : dataCenter;
        return DataCenters.named(word);
    }

    private String version() throws UsageException {
        if (!apiVersion.matches("v[0-9]{1,2}(\\.[0-9])?")) {
            throw new UsageException("--api-version is '" + Console.clean(apiVersion) + "', expected v8 or the like.");
        }
        return apiVersion;
    }

    private static int within(String option, @Nullable Integer given, int otherwise, int least, int most)
            throws UsageException {
        int value = given == null ? otherwise : given;
        if (value < least || value > most) {
            throw new UsageException(option + " is " + value + ", expected " + least + " to " + most + ".");
        }
        return value;
    }
}
