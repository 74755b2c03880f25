package dev.portcullis.sandbox.accounts;

import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Call;
import dev.portcullis.sandbox.call.Errors;
import dev.portcullis.sandbox.call.Form;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The accounts server: exchanges a refresh token or a grant code for an access token. Thread-safe. */
public final class Accounts {
    public static final String TOKEN_PATH = "/oauth/v2/token";

    private final Client client;
    private final String apiDomain;
    private final String scope;
    private final LiveTokens tokens = new LiveTokens();
    private final AtomicBoolean grantCodeUsed = new AtomicBoolean();
    private final AtomicLong callsLeft;

    /** An empty scope is left out of the answers; a call after {@code calls} of them is told to wait. */
    public Accounts(Client client, String apiDomain, String scope, long calls) {
        this.client = client;
        this.apiDomain = apiDomain;
        this.scope = scope;
        this.callsLeft = new AtomicLong(calls);
    }

    /** Errors, too, come with status 200, but for those about the request itself and about too many of them. */
    public Answer answer(Call call) {
        if (!call.method().equals("POST")) {
            return Errors.methodNotAllowed();
        }
        if (callsLeft.decrementAndGet() < 0) {
            return Errors.tooManyTokens();
        }
        Map<String, String> form = Form.of(call);
        String grant = form.getOrDefault("grant_type", "");
        if (!grant.equals("refresh_token") && !grant.equals("authorization_code")) {
            return error("general_error");
        }
        if (!client.id().equals(form.get("client_id"))) {
            return error("invalid_client");
        }
        if (!client.secret().equals(form.get("client_secret"))) {
            return error("invalid_client_secret");
        }
        return grant.equals("refresh_token") ? refreshed(form) : exchanged(form);
    }

    public boolean accepts(String authorization) {
        return tokens.accepts(authorization);
    }

    public void expireTokens() {
        tokens.expire();
    }

    private Answer refreshed(Map<String, String> form) {
        return client.refreshToken().equals(form.get("refresh_token")) ? token("") : error("invalid_code");
    }

    private Answer exchanged(Map<String, String> form) {
        boolean first = client.grantCode().equals(form.get("code")) && grantCodeUsed.compareAndSet(false, true);
        return first ? token(pair("refresh_token", client.refreshToken())) : error("invalid_code");
    }

    private Answer token(String refreshPair) {
        String scopePair = scope.isEmpty() ? "" : pair("scope", scope);
        return Answer.ok("{" + pair("access_token", tokens.next()) + refreshPair + scopePair
                + pair("api_domain", apiDomain) + "\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private static String pair(String key, String value) {
        return "\"" + key + "\":\"" + value + "\",";
    }

    private static Answer error(String error) {
        return Answer.ok("{\"error\":\"" + error + "\"}");
    }
}
