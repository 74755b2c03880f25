package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.call.NotSent;
import dev.portcullis.fetch.setup.Secret;
import dev.portcullis.fetch.wire.Problems;
import java.io.IOException;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Adds the token to each request, and tries once more with a new one where Zoho says that it has expired. */
public final class TokenInterceptor implements Interceptor {
    private static final long ENOUGH_FOR_AN_ERROR = 1 << 16;
    /** Which of them means an expired token, Zoho's documents do not agree on. */
    private static final Set<String> SPELLINGS =
            Set.of("INVALID_TOKEN", "INVALID_OAUTHTOKEN", "AUTHENTICATION_FAILURE", "AUTHENTICATION_FAILED");

    private final Tokens tokens;

    public TokenInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Secret token = tokens.current();
        Response response = proceed(chain, token);
        if (!refused(response)) {
            return response;
        }
        @Nullable Secret fresh;
        try {
            fresh = tokens.renew(token);
        } catch (NotSent noToken) {
            response.close();
            throw noToken;
        }
        if (fresh == null) {
            return response;
        }
        response.close();
        return proceed(chain, fresh);
    }

    private Response proceed(Chain chain, Secret token) throws IOException {
        Response response = chain.proceed(with(token, chain.request()));
        if (response.isSuccessful()) {
            tokens.worked(token);
        }
        return response;
    }

    private static Request with(Secret token, Request request) {
        return request.newBuilder()
                .header("Authorization", "Zoho-oauthtoken " + token.reveal())
                .build();
    }

    /** A token that lacks a scope is refused as well, but a new one would lack it too. */
    private static boolean refused(Response response) throws IOException {
        if (response.code() != 401) {
            return false;
        }
        String code =
                Problems.read(response.peekBody(ENOUGH_FOR_AN_ERROR).string()).code();
        return code != null && SPELLINGS.contains(code);
    }
}
