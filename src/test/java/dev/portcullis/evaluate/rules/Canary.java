package dev.portcullis.evaluate.rules;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Notices what rules must not do: it is a file not to be written, a port not to be called, a setting not to be made. */
final class Canary implements AutoCloseable {
    static final String NAME = "portcullis-canary";

    /** A class that tells when it is initialised, and a thread's task. */
    public static final class Tell implements Runnable {
        static {
            System.setProperty(NAME, "class");
        }

        @Override
        public void run() {}
    }

    private final Path file;
    private final ServerSocket port;
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    Canary(Path folder) throws IOException {
        System.clearProperty(NAME);
        file = folder.resolve(NAME);
        port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        port.setSoTimeout(1);
    }

    /** A hostile file's text that would make this canary sing. */
    String in(String text) {
        return text.replace("CANARY-FILE", file.toString())
                .replace("CANARY-PORT", String.valueOf(port.getLocalPort()))
                .replace("CANARY-CLASS", Tell.class.getName())
                .replace("CANARY", NAME);
    }

    /** What happened although it must not. */
    List<String> sings() throws IOException {
        var heard = new ArrayList<String>();
        if (Files.exists(file)) {
            heard.add("a file was written");
        }
        if (System.getProperty(NAME) != null) {
            heard.add("code ran: " + System.getProperty(NAME));
        }
        try (var caller = port.accept()) {
            heard.add("a connection was made from " + caller.getLocalPort());
        } catch (SocketTimeoutException nobody) {
            // As it should be.
        }
        if (!Locale.getDefault().equals(locale) || !TimeZone.getDefault().equals(zone)) {
            heard.add("a default was changed");
        }
        if (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith(NAME))) {
            heard.add("a thread was started");
        }
        return heard;
    }

    @Override
    public void close() throws IOException {
        port.close();
        System.clearProperty(NAME);
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }
}
