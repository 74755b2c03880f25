package dev.portcullis.fetch.call;

import dev.portcullis.fetch.setup.Proxies;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Leads calls through the proxy that the user names for an address, and logs in there. */
final class ProxyRoute extends ProxySelector implements Authenticator {
    private static final String LOGIN = "Proxy-Authorization";

    private final Proxies proxies;

    ProxyRoute(Proxies proxies) {
        this.proxies = proxies;
    }

    /** The proxy did not accept what it was given, or asks for a login that was not given. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("the proxy refused the login");
        }
    }

    @Override
    public List<Proxy> select(URI address) {
        return List.of(proxies.towards(address)
                .map(server -> new Proxy(Proxy.Type.HTTP, server.address()))
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The call itself fails and says so.
    }

    @Override
    public Request authenticate(@Nullable Route route, Response response) throws IOException {
        Optional<String> login = proxies.towards(response.request().url().uri())
                .map(Proxies.Server::login)
                .map(secret -> secret.reveal());
        if (login.isEmpty() || response.request().header(LOGIN) != null) {
            throw new Refused();
        }
        return response.request().newBuilder().header(LOGIN, login.get()).build();
    }
}
