package dev.portcullis.fetch.setup;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which proxy leads to an address. */
public interface Proxies {
    /** No proxy leads anywhere. */
    Proxies NONE = address -> Optional.empty();

    /**
     * An HTTP proxy.
     *
     * @param login the value of a {@code Proxy-Authorization} header, or null when the proxy asks for none
     */
    record Server(InetSocketAddress address, @Nullable Secret login) {}

    /** The proxy to this address, or nothing when it is reached straight. */
    Optional<Server> towards(URI address);
}
