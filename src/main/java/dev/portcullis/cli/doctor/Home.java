package dev.portcullis.cli.doctor;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.ProxyVariables;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.run.Baseline;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.fetch.oauth.TokenCache;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.input.Configuration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at what lies on this machine. */
final class Home {
    private static final int OLDEST_JAVA = 17;

    private final Sheet sheet;

    Home(Sheet sheet) {
        this.sheet = sheet;
    }

    void java() {
        String version = System.getProperty("java.version") + " in " + System.getProperty("java.home");
        if (Runtime.version().feature() < OLDEST_JAVA) {
            sheet.wrong(Concern.JAVA, version, "Install a JDK 17 or newer, or set JAVA_HOME.");
        } else {
            sheet.well(Concern.JAVA, version);
        }
    }

    /** The configuration as a check reads it, or null when it is wrong. */
    @Nullable
    Configuration configuration(ConfigOption option) {
        try {
            Configuration configuration = option.read();
            sheet.well(
                    Concern.CONFIGURATION,
                    option.file().map(file -> file + " has no mistake").orElse("none; every setting has its default"));
            return configuration;
        } catch (InvalidFilesException wrong) {
            sheet.wrong(
                    Concern.CONFIGURATION, mistakes(wrong), "Correct the file; 'portcullis init' writes one to start.");
        } catch (IOException unreadable) {
            sheet.wrong(
                    Concern.CONFIGURATION,
                    "cannot be read: " + unreadable.getMessage(),
                    "Name a file that is there with --config, or none.");
        }
        return null;
    }

    void rules(Configuration configuration) {
        try {
            Catalogue catalogue = RuleSource.read(configuration.rules().orElse(List.of()));
            Baseline.of(catalogue, configuration, RuleCache.NONE);
            sheet.well(Concern.RULES, catalogue.files().size() + " controls, all of them compile");
        } catch (InvalidFilesException wrong) {
            sheet.wrong(Concern.RULES, mistakes(wrong), "'portcullis rules lint' tells all of them with their lines.");
        } catch (IOException unreadable) {
            sheet.wrong(
                    Concern.RULES,
                    "cannot be read: " + unreadable.getMessage(),
                    "Correct 'rules' in the configuration.");
        }
    }

    private static String mistakes(InvalidFilesException wrong) {
        int more = wrong.mistakes().size() - 1;
        return wrong.mistakes().get(0) + (more == 0 ? "" : " (and " + more + " more)");
    }

    void proxy(Place place, Console console) throws UsageException {
        sheet.well(
                Concern.PROXY,
                ProxyVariables.read(console)
                        .towards(place.accounts())
                        .map(server -> host(server.address())
                                + (server.login() == null ? ", without a login" : ", with a login"))
                        .orElse("none leads to " + place.accounts()));
    }

    private static String host(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    void tokenCache(FetchSettings settings) {
        Path folder = settings.tokenCache();
        if (folder == null) {
            sheet.well(Concern.TOKEN_CACHE, "none; every run asks for a new access token");
            return;
        }
        String fault = TokenCache.fault(folder);
        if (fault == null) {
            sheet.well(Concern.TOKEN_CACHE, folder.toString());
        } else {
            sheet.warn(
                    Concern.TOKEN_CACHE,
                    "'" + folder + "' " + fault + ", so that every run asks for a new access token",
                    "Make it a folder of yours alone (chmod 700), or name another in XDG_CACHE_HOME.");
        }
    }
}
