package dev.portcullis.faults;

import dev.portcullis.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A server of raw sockets before a sandbox: requests whose target matches meet a fault, so many times; all others are
 * passed on, byte for byte.
 */
public final class FaultServer implements Closeable {
    private final ServerSocket server;
    private final URI behind;
    private final Fault fault;
    private final Pattern target;
    private final AtomicInteger left;
    private final AtomicInteger met = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultServer::daemon);

    private FaultServer(Sandbox behind, Fault fault, String target, int times) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = URI.create(behind.url());
        this.fault = fault;
        this.target = Pattern.compile(target);
        this.left = new AtomicInteger(times);
        threads.execute(this::accept);
    }

    /** Every request whose path and query hold a match of {@code target} meets this fault. */
    public static FaultServer always(Sandbox behind, Fault fault, String target) throws IOException {
        return new FaultServer(behind, fault, target, Integer.MAX_VALUE);
    }

    /** As {@link #always}, but the first so many only. */
    public static FaultServer first(Sandbox behind, Fault fault, String target, int times) throws IOException {
        return new FaultServer(behind, fault, target, times);
    }

    /** No request meets a fault. */
    public static FaultServer none(Sandbox behind) throws IOException {
        return new FaultServer(behind, Fault.HANG, "", 0);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How many requests met the fault. */
    public int met() {
        return met.get();
    }

    /** How many requests at most were under way at once. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "faults");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                OutputStream out = client.getOutputStream()) {
            InputStream in = client.getInputStream();
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            boolean faulty = target.matcher(head.split(" ", 3)[1]).find() && left.getAndDecrement() > 0;
            if (faulty) {
                met.incrementAndGet();
                fault.serve(client, out);
            } else {
                passOn(head, in, out);
            }
        } catch (IOException gone) {
            // The client has seen enough.
        }
    }

    private void passOn(String head, InputStream in, OutputStream out) throws IOException {
        try (Socket upstream = new Socket(behind.getHost(), behind.getPort())) {
            String once = head.replaceFirst("(?i)\r\nConnection: [^\r]*", "")
                    .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
            upstream.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().write(in.readNBytes(length(head)));
            upstream.getOutputStream().flush();
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            byte[] answer = upstream.getInputStream().readAllBytes();
            // Before the client can know that it is answered, or its next request would count as one beside this.
            underWay.decrementAndGet();
            out.write(answer);
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.write(read);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
