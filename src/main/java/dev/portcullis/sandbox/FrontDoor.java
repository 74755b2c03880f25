package dev.portcullis.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Call;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Logs each request and sends its answer when it is due; meanwhile no thread waits for it. */
final class FrontDoor implements HttpHandler {
    private final RequestLog log;
    private final Desk desk;
    private final Executor whenDue;

    FrontDoor(RequestLog log, Desk desk, Executor whenDue) {
        this.log = log;
        this.desk = desk;
        this.whenDue = whenDue;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = Call.path(exchange);
        // Queries of the accounts server may hold secrets.
        String query = path.startsWith("/crm/") ? Call.rawQuery(exchange) : "";
        LoggedRequest request = new LoggedRequest(exchange.getRequestMethod(), path, query);
        Optional<Call> call = Call.read(exchange);
        log.arrived(request);
        whenDue.execute(() -> finish(exchange, request, call));
    }

    private void finish(HttpExchange exchange, LoggedRequest request, Optional<Call> call) {
        try (exchange) {
            Answer answer = desk.answer(request, call);
            log.answered();
            send(exchange, answer);
        } catch (IOException gone) {
            // Whoever asked did not wait for the answer.
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
