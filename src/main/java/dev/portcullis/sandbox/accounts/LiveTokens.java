package dev.portcullis.sandbox.accounts;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The access tokens that are good at the moment. Thread-safe. */
final class LiveTokens {
    /** As at Zoho, where the sixteenth ends the oldest. */
    private static final int MOST = 15;

    private static final String SCHEME = "Zoho-oauthtoken ";

    private final Set<String> live = new LinkedHashSet<>();
    private int given;

    synchronized String next() {
        given++;
        String token = "1000.sandbox-access-token." + given;
        live.add(token);
        if (live.size() > MOST) {
            Iterator<String> oldest = live.iterator();
            oldest.next();
            oldest.remove();
        }
        return token;
    }

    synchronized boolean accepts(String authorization) {
        return authorization.startsWith(SCHEME) && live.contains(authorization.substring(SCHEME.length()));
    }

    synchronized void expire() {
        live.clear();
    }
}
