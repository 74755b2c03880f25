package dev.portcullis.fetch;

/** What a run logs in with. Its text form shows nothing of it. */
public record Credentials(String clientId, String clientSecret, String refreshToken) {
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
