package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.Proxies;
import dev.portcullis.fetch.setup.Secret;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that {@code HTTPS_PROXY} names, but for the hosts of {@code NO_PROXY}; small letters win, as with other tools.
 * Plain http is for this very machine and goes through no proxy, since a secret travels in it.
 */
public final class ProxyVariables implements Proxies {
    private static final int USUAL_PORT = 80;

    private final @Nullable Server server;
    private final List<String> exempt;

    private ProxyVariables(@Nullable Server server, List<String> exempt) {
        this.server = server;
        this.exempt = exempt;
    }

    /** Read the environment; what a variable holds is never shown, for it may be a password. */
    public static ProxyVariables read(Console console) throws UsageException {
        Server server = null;
        for (String name : List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")) {
            String value = console.variable(name);
            if (value != null && !value.isBlank()) {
                server = server(name, value.strip());
                break;
            }
        }
        String exempt = Stream.of("no_proxy", "NO_PROXY")
                .map(console::variable)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
        return new ProxyVariables(server, hosts(exempt));
    }

    private static List<String> hosts(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("*.") ? host.substring(1) : host)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private static Server server(String name, String value) throws UsageException {
        try {
            URI proxy = new URI(value.contains("://") ? value : "http://" + value);
            if (!"http".equalsIgnoreCase(proxy.getScheme()) || proxy.getHost() == null) {
                throw unfit(name);
            }
            int port = proxy.getPort() == -1 ? USUAL_PORT : proxy.getPort();
            return new Server(InetSocketAddress.createUnresolved(proxy.getHost(), port), login(proxy));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            throw unfit(name);
        }
    }

    private static UsageException unfit(String name) {
        return new UsageException("the environment variable " + name
                + " does not name an HTTP proxy, expected http://host:port or http://user:password@host:port"
                + " (with what is special in user and password percent-encoded).");
    }

    private static @Nullable Secret login(URI proxy) {
        String user = proxy.getUserInfo();
        return user == null
                ? null
                : Secret.of("Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Server> towards(URI address) {
        boolean through = server != null && "https".equals(address.getScheme()) && !exempt(address);
        return through ? Optional.ofNullable(server) : Optional.empty();
    }

    private boolean exempt(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() == -1 ? 443 : address.getPort();
        return exempt.stream().anyMatch(entry -> entry.equals("*") || matches(entry, host, port));
    }

    /** A name stands for itself and for all below it, with or without a dot before it; a port narrows it down. */
    private static boolean matches(String entry, String host, int port) {
        int colon = entry.lastIndexOf(':');
        boolean narrowed = colon > 0 && entry.substring(colon + 1).matches("[0-9]{1,5}");
        if (narrowed && Integer.parseInt(entry.substring(colon + 1)) != port) {
            return false;
        }
        String name = narrowed ? entry.substring(0, colon) : entry;
        String bare = name.startsWith(".") ? name.substring(1) : name;
        return host.equals(bare) || host.endsWith("." + bare);
    }
}
