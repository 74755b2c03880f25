package dev.portcullis.sandbox.call;

import java.util.Map;

/** What is sent back; {@code missingBytes} more are announced than are sent. */
public record Answer(int status, String body, Map<String, String> headers, int missingBytes) {
    public static Answer ok(String body) {
        return of(200, body);
    }

    /** Zoho's way to say that a list is empty. */
    public static Answer nothing() {
        return of(204, "");
    }

    public static Answer error(int status, String code, String details, String message) {
        return of(
                status,
                "{\"code\":\"" + code + "\",\"details\":" + details + ",\"message\":\"" + message
                        + "\",\"status\":\"error\"}");
    }

    private static Answer of(int status, String body) {
        return new Answer(status, body, Map.of(), 0);
    }
}
