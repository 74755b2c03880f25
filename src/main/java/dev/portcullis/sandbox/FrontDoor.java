package dev.portcullis.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Logs each request, then sends a canned answer or one of the accounts server or the API. */
final class FrontDoor implements HttpHandler {
    private final RequestLog log;
    private final int latencyMillis;
    private final CannedAnswers canned;
    private final Accounts accounts;
    private final Api api;

    FrontDoor(RequestLog log, int latencyMillis, CannedAnswers canned, Accounts accounts, Api api) {
        this.log = log;
        this.latencyMillis = latencyMillis;
        this.canned = canned;
        this.accounts = accounts;
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = Call.path(exchange);
            // Queries of the accounts server may hold secrets.
            String query = path.startsWith("/crm/") ? Call.rawQuery(exchange) : "";
            log.add(new LoggedRequest(exchange.getRequestMethod(), path, query));
            Optional<Call> call = Call.read(exchange);
            if (holdBack()) {
                String target = query.isEmpty() ? path : path + "?" + query;
                send(exchange, canned.next(target).orElseGet(() -> answer(call)));
            }
        }
    }

    private Answer answer(Optional<Call> call) {
        return call.map(read -> read.path().equals(Accounts.TOKEN_PATH) ? accounts.answer(read) : api.answer(read))
                .orElseGet(Errors::bodyTooLarge);
    }

    private boolean holdBack() {
        try {
            Thread.sleep(latencyMillis);
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        long announced = (long) body.length + answer.missingBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = answer.status() == 204 || answer.status() == 304;
        if (announced == 0 || bodiless || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), announced);
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        // Closing the exchange before all announced bytes were written cuts the connection.
        out.flush();
    }
}
