package dev.portcullis.sandbox.call;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request as the sandbox sees it: the path still percent-encoded, the query decoded. */
public record Call(String method, String path, String rawQuery, String authorization, String contentType, String body) {
    public static final int LARGEST_BODY = 64 * 1024;

    /** Read a request, or nothing when its body is too large. */
    public static Optional<Call> read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Optional.empty();
        }
        return Optional.of(new Call(
                exchange.getRequestMethod(),
                path(exchange),
                rawQuery(exchange),
                header(exchange, "Authorization"),
                header(exchange, "Content-Type"),
                new String(body, StandardCharsets.UTF_8)));
    }

    public static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    public static String rawQuery(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    public Map<String, String> query() {
        return Form.decode(rawQuery);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
