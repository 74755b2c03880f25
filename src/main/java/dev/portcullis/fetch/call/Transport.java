package dev.portcullis.fetch.call;

import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.setup.Network;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Makes the clients that carry calls. */
public final class Transport {
    private Transport() {}

    /** A client that knows the way and no secret: it follows no redirect, since a token is meant for one host. */
    public static OkHttpClient bare(Network network) {
        return new OkHttpClient.Builder()
                .connectTimeout(network.timeouts().connect())
                .readTimeout(network.timeouts().read())
                .callTimeout(network.timeouts().call())
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /** Add what every call of ours goes through last: the log, and the bounds of its answer. */
    public static OkHttpClient.Builder bounded(OkHttpClient.Builder client, Network network, FetchListener listener) {
        return client.addInterceptor(new Patience(network.timeouts()))
                .addInterceptor(new RequestLog(listener))
                .addInterceptor(new WholeBody());
    }

    /** Interfaces below this address, whose answers are JSON. */
    public static Retrofit retrofit(OkHttpClient http, String base) {
        return new Retrofit.Builder()
                .baseUrl(base)
                .client(http)
                .addConverterFactory(new CheckedJson())
                .build();
    }
}
