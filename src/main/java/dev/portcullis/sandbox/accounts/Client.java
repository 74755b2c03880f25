package dev.portcullis.sandbox.accounts;

/**
 * The one client that the accounts server knows, with what it may exchange for an access token.
 *
 * @param grantCode good for one exchange
 */
public record Client(String id, String secret, String refreshToken, String grantCode) {}
