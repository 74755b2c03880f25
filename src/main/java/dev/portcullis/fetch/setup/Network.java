package dev.portcullis.fetch.setup;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The way to Zoho.
 *
 * @param trusted certificates to trust besides those of the machine
 */
public record Network(Timeouts timeouts, List<X509Certificate> trusted, Proxies proxies) {
    public Network {
        trusted = List.copyOf(trusted);
    }

    /** Straight to the host, trusting what the machine trusts. */
    public static Network direct() {
        return new Network(Timeouts.standard(), List.of(), Proxies.NONE);
    }
}
