package dev.portcullis.fetch.call;

import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.setup.Network;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import retrofit2.Retrofit;

/** Makes the clients that carry calls. */
public final class Transport {
    private Transport() {}

    /** A client that knows the way and no secret of Zoho's: it follows no redirect, since a token is meant for one host. */
    public static OkHttpClient bare(Network network) {
        var proxies = new ProxyRoute(network.proxies());
        var client = new OkHttpClient.Builder()
                .connectTimeout(network.timeouts().connect())
                .readTimeout(network.timeouts().read())
                .callTimeout(network.timeouts().call())
                .proxySelector(proxies)
                .proxyAuthenticator(proxies)
                .followRedirects(false)
                .followSslRedirects(false);
        if (!network.trusted().isEmpty()) {
            trust(client, network);
        }
        return client.build();
    }

    private static void trust(OkHttpClient.Builder client, Network network) {
        var certificates = new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
        network.trusted().forEach(certificates::addTrustedCertificate);
        HandshakeCertificates both = certificates.build();
        client.sslSocketFactory(both.sslSocketFactory(), both.trustManager());
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
