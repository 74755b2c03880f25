package dev.portcullis.fetch.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets a request go to one origin only, also after a redirect: tokens and secrets are meant for nobody else. */
final class HostGuard implements Interceptor {
    private final HttpUrl origin;

    HostGuard(HttpUrl origin) {
        this.origin = origin;
    }

    /** A redirect that would leave the origin. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl url = chain.request().url();
        boolean same =
                url.scheme().equals(origin.scheme()) && url.host().equals(origin.host()) && url.port() == origin.port();
        if (!same) {
            throw new Refused("a redirect to another host was refused");
        }
        return chain.proceed(chain.request());
    }
}
