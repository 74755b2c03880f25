package dev.portcullis.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.portcullis.sandbox.accounts.Accounts;
import dev.portcullis.sandbox.accounts.Client;
import dev.portcullis.sandbox.api.Api;
import dev.portcullis.sandbox.organisation.Organisation;
import dev.portcullis.sandbox.organisation.PortalUsers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A running look-alike of Zoho's accounts server and CRM API, on 127.0.0.1 only. Bounded in threads, waiting
 * connections, request bodies and remembered requests; the latency is not: it holds back answers, not threads. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
    /** The only client that the sandbox knows. */
    public static final String CLIENT_ID = "1000.SANDBOX.CLIENT.NOT.A.REAL.ONE";

    public static final String CLIENT_SECRET = "sandbox-client-secret-not-a-real-one";

    public static final String REFRESH_TOKEN = "1000.sandbox-refresh-token.not-a-real-one";

    /** Buys a refresh token, once. */
    public static final String GRANT_CODE = "1000.sandbox-grant-code.not-a-real-one";

    /** The scopes of its tokens; one of them allows more than reading. */
    public static final String SCOPE =
            "ZohoCRM.settings.clientportal.READ ZohoCRM.settings.fields.READ ZohoCRM.org.READ ZohoCRM.users.ALL";

    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int BACKLOG = 64;

    static {
        // Without it JDK 17 waits for the peer's delayed acknowledgement: 44 ms a request. Read once, by the first
        // server.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Organisation organisation;
    private final Accounts accounts;
    private final RequestLog log = new RequestLog();
    private final String url;

    private Sandbox(HttpServer server, Organisation organisation, SandboxOptions options) {
        this.server = server;
        this.url = "http://127.0.0.1:" + server.getAddress().getPort();
        this.organisation = organisation;
        this.accounts = accounts(url, options);
        this.threads = threads();
        Desk desk = new Desk(
                new CannedAnswers(options.answers()),
                new Credits(options.credits()),
                accounts,
                new Api(organisation, accounts::accepts));
        server.setExecutor(threads);
        server.createContext("/", new FrontDoor(log, desk, whenDue(options.latencyMillis())));
    }

    /** Start on this port, or on a free one when it is 0. */
    public static Sandbox start(int port) throws IOException {
        return start(SandboxOptions.defaults().withPort(port));
    }

    public static Sandbox start(SandboxOptions options) throws IOException {
        Organisation organisation = Organisation.load(options.shuffleSeed());
        if (options.portalUsers() > 0) {
            organisation.generatePortalUsers(options.portalUsers());
        }
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, options.port()), BACKLOG);
        Sandbox sandbox = new Sandbox(server, organisation, options);
        server.start();
        return sandbox;
    }

    /** Base address of both the accounts server and the API, without a slash at its end. */
    public String url() {
        return url;
    }

    /** The latest requests, oldest first. */
    public List<LoggedRequest> requests() {
        return log.entries();
    }

    /** Figures on all requests so far. */
    public Traffic traffic() {
        return log.traffic();
    }

    /** The portal users of a user type at the moment, as JSON; generated ones are all made for it. */
    public List<String> portalUsers(String userType) {
        return organisation
                .portalUsers(userType)
                .map(users -> users.slice(PortalUsers.EVERYBODY, 0, Integer.MAX_VALUE))
                .orElseGet(List::of);
    }

    /** Show these portal users, each one JSON as in {@link #portalUsers}, from the next request on. */
    public void setPortalUsers(String userType, List<String> records) {
        organisation.setPortalUsers(userType, records);
    }

    /** Make every access token handed out so far invalid. */
    public void expireTokens() {
        accounts.expireTokens();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Accounts accounts(String url, SandboxOptions options) {
        Client client = new Client(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, GRANT_CODE);
        long calls = options.tokenCalls() == SandboxOptions.UNLIMITED ? Long.MAX_VALUE : options.tokenCalls();
        return new Accounts(client, url, options.scope(), calls);
    }

    private Executor whenDue(int latencyMillis) {
        return latencyMillis == 0
                ? Runnable::run
                : CompletableFuture.delayedExecutor(latencyMillis, TimeUnit.MILLISECONDS, threads);
    }

    private static ExecutorService threads() {
        var pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "sandbox");
                    thread.setDaemon(true);
                    return thread;
                });
        // A full queue slows the accepting thread down instead of dropping connections.
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        return pool;
    }
}
