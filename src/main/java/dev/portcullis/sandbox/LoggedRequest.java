package dev.portcullis.sandbox;

/**
 * One request that reached the sandbox, without its headers and body.
 *
 * @param path as it was sent, still percent-encoded
 * @param query as it was sent, or empty; always empty outside the API, where it may hold secrets
 */
public record LoggedRequest(String method, String path, String query) {}
