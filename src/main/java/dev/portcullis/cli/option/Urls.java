package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses that users give. A token travels to them, so they must be https, but for this very machine. */
public final class Urls {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Urls() {}

    public static URI origin(String option, String text) throws UsageException {
        URI url;
        try {
            url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException noUrl) {
            throw unfit(option, text);
        }
        boolean bare = url.getUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (url.getHost() == null || !bare || !url.getRawPath().isEmpty()) {
            throw unfit(option, text);
        }
        boolean safe =
                "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()));
        if (!safe) {
            throw new UsageException(
                    option + " must be https, since a secret travels to it; http is for loopback only.");
        }
        return url;
    }

    /** The address of a page that people open. */
    static URI page(String option, String text) throws UsageException {
        try {
            URI url = new URI(text);
            if ("https".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException noUrl) {
            // Told below, as any other that is unfit.
        }
        throw new UsageException(option + " is '" + Console.clean(text) + "', expected an address such as"
                + " https://ci.example/job/7/report.html.");
    }

    private static UsageException unfit(String option, String text) {
        return new UsageException(
                option + " is '" + Console.clean(text) + "', expected an address such as https://www.zohoapis.eu.");
    }
}
