package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.setup.Secret;
import dev.portcullis.fetch.wire.Problems;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Adds the token to each request, and tries once more with a new one where Zoho says that it has expired. */
public final class TokenInterceptor implements Interceptor {
    private static final long ENOUGH_FOR_AN_ERROR = 1 << 16;

    private final Tokens tokens;

    public TokenInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Secret token = tokens.current();
        Response response = chain.proceed(with(token, chain.request()));
        if (!expired(response)) {
            return response;
        }
        @Nullable Secret fresh = tokens.refresh(token);
        if (fresh == null) {
            return response;
        }
        response.close();
        Response second = chain.proceed(with(fresh, chain.request()));
        if (expired(second)) {
            tokens.giveUp();
        }
        return second;
    }

    private static Request with(Secret token, Request request) {
        return request.newBuilder()
                .header("Authorization", "Zoho-oauthtoken " + token.reveal())
                .build();
    }

    private static boolean expired(Response response) throws IOException {
        return response.code() == 401
                && "INVALID_TOKEN"
                        .equals(Problems.read(
                                        response.peekBody(ENOUGH_FOR_AN_ERROR).string())
                                .code());
    }
}
