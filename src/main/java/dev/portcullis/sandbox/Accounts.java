package dev.portcullis.sandbox;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The accounts server: gives out access tokens and knows which are alive. Thread-safe. */
final class Accounts {
    static final String TOKEN_PATH = "/oauth/v2/token";

    /** As at Zoho, where the sixteenth ends the oldest. */
    private static final int LIVE_TOKENS = 15;

    private static final String SCHEME = "Zoho-oauthtoken ";

    private final String apiDomain;
    private final String scope;
    private final Set<String> live = new LinkedHashSet<>();
    private int given;

    Accounts(String apiDomain, String scope) {
        this.apiDomain = apiDomain;
        this.scope = scope;
    }

    /** Errors, too, come with status 200. */
    Answer answer(Call call) {
        if (!call.method().equals("POST")) {
            return Errors.methodNotAllowed();
        }
        Map<String, String> form = Form.of(call);
        if (!"refresh_token".equals(form.get("grant_type"))) {
            return error("general_error");
        }
        if (!Sandbox.CLIENT_ID.equals(form.get("client_id"))) {
            return error("invalid_client");
        }
        if (!Sandbox.CLIENT_SECRET.equals(form.get("client_secret"))) {
            return error("invalid_client_secret");
        }
        return Sandbox.REFRESH_TOKEN.equals(form.get("refresh_token")) ? token() : error("invalid_code");
    }

    synchronized boolean accepts(String authorization) {
        return authorization.startsWith(SCHEME) && live.contains(authorization.substring(SCHEME.length()));
    }

    synchronized void expireTokens() {
        live.clear();
    }

    private Answer token() {
        String scopePair = scope.isEmpty() ? "" : "\"scope\":\"" + scope + "\",";
        return Answer.ok("{\"access_token\":\"" + next() + "\"," + scopePair + "\"api_domain\":\"" + apiDomain
                + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private synchronized String next() {
        given++;
        String token = "1000.sandbox-access-token." + given;
        live.add(token);
        if (live.size() > LIVE_TOKENS) {
            Iterator<String> oldest = live.iterator();
            oldest.next();
            oldest.remove();
        }
        return token;
    }

    private static Answer error(String error) {
        return Answer.ok("{\"error\":\"" + error + "\"}");
    }
}
