package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.input.Configuration;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where Zoho's token server is, and the way to Zoho: all that a command needs which asks nothing of the API. */
public final class AccountsOptions {
    @Option(
            names = "--data-center",
            paramLabel = "NAME",
            description = "com, eu, in, au, jp, cn, ca, sa or uk (default: com).")
    private @Nullable String dataCenter;

    @Option(
            names = "--accounts-url",
            paramLabel = "URL",
            description = "The token server in place of the data centre's; http only on loopback.")
    private @Nullable String accountsUrl;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    /** Where it is; the API's address is only the data centre's. */
    public Place place(Configuration configuration) throws UsageException {
        String word = dataCenter == null ? configuration.dataCenter().orElse("com") : dataCenter;
        DataCenter center = DataCenters.named(word);
        URI accounts = accountsUrl == null ? center.accounts() : Urls.origin("--accounts-url", accountsUrl);
        return new Place(center, accounts, center.api(), false, "v8");
    }

    /** Find mistakes. */
    void check(Configuration configuration) throws UsageException {
        place(configuration);
        network.check();
    }

    /** The way there. */
    public Network network(Console console) throws UsageException {
        network.check();
        return network.network(console);
    }
}
