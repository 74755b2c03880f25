package dev.portcullis.fetch.setup;

/** What a run logs in with. */
public record Credentials(Secret clientId, Secret clientSecret, Secret refreshToken) {
    /** Credentials of these texts. */
    public static Credentials of(String clientId, String clientSecret, String refreshToken) {
        return new Credentials(Secret.of(clientId), Secret.of(clientSecret), Secret.of(refreshToken));
    }
}
