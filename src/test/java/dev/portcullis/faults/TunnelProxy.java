package dev.portcullis.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy that tunnels whatever host it is asked for to one port of this machine. */
public final class TunnelProxy implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private final @Nullable String login;

    /** {@code login} is the value of Proxy-Authorization that it wants to see, or null. */
    public TunnelProxy(int port, @Nullable String login) throws IOException {
        this.port = port;
        this.login = login;
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The first lines of the requests that were let through. */
    public List<String> asked() {
        return asked;
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
        try (client) {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            String head = head(in);
            while (login != null && !head.contains("Proxy-Authorization: " + login + "\r\n")) {
                if (head.isEmpty()) {
                    return;
                }
                send(
                        out,
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                + "Content-Length: 0\r\n\r\n");
                head = head(in);
            }
            asked.add(head.lines().findFirst().orElse(""));
            try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
                send(out, "HTTP/1.1 200 Connection established\r\n\r\n");
                OutputStream onwards = target.getOutputStream();
                threads.execute(() -> pump(in, onwards));
                pump(target.getInputStream(), out);
            }
        } catch (IOException gone) {
            // Either side has hung up.
        }
    }

    private static void pump(InputStream from, OutputStream into) {
        try {
            from.transferTo(into);
        } catch (IOException gone) {
            // Either side has hung up.
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
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
