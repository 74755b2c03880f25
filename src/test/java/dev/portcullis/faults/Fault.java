package dev.portcullis.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What can go wrong on the wire after a request was sent, byte by byte. */
public enum Fault {
    RESET_BEFORE_THE_HEADERS("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            reset(socket);
        }
    },
    RESET_IN_THE_HEADERS("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, "HTTP/1.1 200 OK\r\nContent-Ty");
            reset(socket);
        }
    },
    RESET_AFTER_THE_HEADERS("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Length: 500"));
            reset(socket);
        }
    },
    CLOSED_WITHOUT_A_WORD("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) {
            // The server closes the connection.
        }
    },
    BODY_CUT("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Length: 500") + "{\"org\":[{\"id\":");
        }
    },
    CHUNKS_CUT("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Transfer-Encoding: chunked") + "8\r\n{\"org\":[\r\n");
        }
    },
    BODY_LONGER_THAN_ANNOUNCED("not JSON") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Length: 10") + "{\"org\":[{\"id\":\"1\"}]}");
        }
    },
    BODY_WITHOUT_END("larger than any") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Transfer-Encoding: chunked"));
            byte[] chunk = ("100000\r\n" + " ".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 200; sent++) {
                out.write(chunk);
            }
        }
    },
    GZIP_BOMB("larger than any") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Encoding: gzip\r\nContent-Length: " + BOMB.length));
            out.write(BOMB);
        }
    },
    BROKEN_GZIP("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Encoding: gzip\r\nContent-Length: 9") + "not a zip");
        }
    },
    SLOW_DRIP("did not answer in time") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, head("Content-Length: 100000"));
            for (int sent = 0; sent < 100_000; sent++) {
                send(out, " ");
                pause(200);
            }
        }
    },
    HANG("did not answer in time") {
        @Override
        void serve(Socket socket, OutputStream out) {
            pause(60_000);
        }
    },
    NO_HTTP("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, "SSH-2.0-OpenSSH_9.2\r\n");
        }
    },
    HEADERS_WITHOUT_END("broke the connection") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            send(out, "HTTP/1.1 200 OK\r\n");
            for (int sent = 0; sent < 40_000; sent++) {
                send(out, "X-" + sent + ": " + "a".repeat(100) + "\r\n");
            }
        }
    },
    HTML_WITH_200("not JSON") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "200 OK", "<html><body>Please log in to the hotel's network</body></html>");
        }
    },
    HTML_WITH_502("Zoho failed (HTTP 502)") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "502 Bad Gateway", "<html><body>Bad gateway</body></html>");
        }
    },
    REDIRECT_TO_ANOTHER_HOST("redirect") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "302 Found\r\nLocation: https://zoho.example/crm/v8/org", "");
        }
    },
    REDIRECT_TO_HTTP("redirect") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "308 Permanent Redirect\r\nLocation: http://127.0.0.1:1/crm/v8/org", "");
        }
    },
    NESTED_TOO_DEEP("not JSON") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "200 OK", "{\"org\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        }
    },
    A_KEY_TWICE("stands twice") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(out, "200 OK", "{\"org\":[{\"id\":\"1\",\"type\":\"production\",\"type\":\"sandbox\"}]}");
        }
    },
    WRONG_TYPES("lacks the list") {
        @Override
        void serve(Socket socket, OutputStream out) throws IOException {
            whole(
                    out,
                    "200 OK",
                    "{\"org\":{\"id\":7},\"users\":\"none\",\"portals\":3,\"fields\":{},\"user_type\":true}");
        }
    };

    private static final byte[] BOMB = bomb();

    private final String told;

    Fault(String told) {
        this.told = told;
    }

    /** Words of the coverage line that a resource gets whose every call ends like this. */
    public String told() {
        return told;
    }

    /** Serve it; the connection is closed afterwards. */
    abstract void serve(Socket socket, OutputStream out) throws IOException;

    /** 200 MiB of blanks, which make 200 kB. */
    private static byte[] bomb() {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < 200; written++) {
                gzip.write(blanks);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return zipped.toByteArray();
    }

    private static String head(String headers) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n";
    }

    private static void whole(OutputStream out, String status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        send(out, "HTTP/1.1 " + status + "\r\nContent-Length: " + bytes.length + "\r\n\r\n");
        out.write(bytes);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** A connection that lingers for no time is not closed but reset. */
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
