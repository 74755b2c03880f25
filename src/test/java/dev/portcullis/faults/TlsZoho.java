package dev.portcullis.faults;

import dev.portcullis.sandbox.Sandbox;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A sandbox behind TLS with the certificate of a test. */
public final class TlsZoho implements Closeable {
    private final MockWebServer server = new MockWebServer();
    private final Sandbox sandbox;

    private TlsZoho(Sandbox sandbox, HeldCertificate certificate, HeldCertificate... issuers) throws IOException {
        this.sandbox = sandbox;
        var chain = new HandshakeCertificates.Builder();
        java.security.cert.X509Certificate[] others = java.util.Arrays.stream(issuers)
                .map(HeldCertificate::certificate)
                .toArray(java.security.cert.X509Certificate[]::new);
        server.useHttps(chain.heldCertificate(certificate, others).build().sslSocketFactory());
        server.setDispatcher(new PassOn(sandbox));
        server.start();
    }

    /** Serve with this certificate. */
    public static TlsZoho with(Sandbox sandbox, HeldCertificate certificate, HeldCertificate... issuers)
            throws IOException {
        return new TlsZoho(sandbox, certificate, issuers);
    }

    /** A certificate for this host, signed by {@code issuer}, valid for an hour from now. */
    public static HeldCertificate certificate(String host, HeldCertificate issuer) {
        return new HeldCertificate.Builder()
                .commonName(host)
                .addSubjectAlternativeName(host)
                .signedBy(issuer)
                .build();
    }

    public static HeldCertificate authority() {
        return new HeldCertificate.Builder()
                .commonName("Test authority")
                .certificateAuthority(0)
                .build();
    }

    public int port() {
        return server.getPort();
    }

    public URI url() {
        return URI.create("https://localhost:" + port());
    }

    public int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
    }

    private static final class PassOn extends Dispatcher {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Sandbox sandbox;

        private PassOn(Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            byte[] body =
                    request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
            HttpRequest.Builder inner = HttpRequest.newBuilder(URI.create(sandbox.url() + request.getTarget()))
                    .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String name : new String[] {"Authorization", "Content-Type"}) {
                String value = request.getHeaders().get(name);
                if (value != null) {
                    inner.header(name, value);
                }
            }
            try {
                HttpResponse<String> answer = client.send(inner.build(), HttpResponse.BodyHandlers.ofString());
                return new MockResponse(
                        answer.statusCode(), Headers.of("Content-Type", "application/json"), answer.body());
            } catch (IOException gone) {
                return new MockResponse.Builder().code(502).build();
            }
        }
    }
}
