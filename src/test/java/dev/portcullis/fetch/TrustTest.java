package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.faults.TlsZoho;
import dev.portcullis.faults.TunnelProxy;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Proxies;
import dev.portcullis.fetch.setup.Secret;
import dev.portcullis.fetch.setup.Timeouts;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.snapshot.Coverage;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A secret goes to nobody whose certificate does not hold, and nothing can be switched off. */
class TrustTest extends Collecting {
    private static final HeldCertificate AUTHORITY = TlsZoho.authority();

    private static FetchSettings trusting(URI url, Proxies proxies, X509Certificate... trusted) {
        return with(settings(url), new Network(Timeouts.standard(), List.of(trusted), proxies));
    }

    private void refused(HeldCertificate certificate, String words, X509Certificate... trusted) throws Exception {
        try (TlsZoho zoho = TlsZoho.with(Sandbox.start(0), certificate)) {
            FetchSettings settings = trusting(zoho.url(), Proxies.NONE, trusted);

            assertThatThrownBy(() -> Collector.collect(settings, folder.resolve("s.ndjson"), FetchListener.SILENT))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining(words)
                    .hasMessageContaining("could not be trusted");
            assertThat(zoho.requests()).isZero();
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        refused(TlsZoho.certificate("zoho.example", AUTHORITY), "another host name", AUTHORITY.certificate());
    }

    @Test
    void an_expired_certificate_is_refused() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate expired = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .signedBy(AUTHORITY)
                .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1))
                .build();

        refused(expired, "has expired", AUTHORITY.certificate());
    }

    @Test
    void a_certificate_of_tomorrow_is_refused() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate early = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .signedBy(AUTHORITY)
                .validityInterval(now + TimeUnit.DAYS.toMillis(1), now + TimeUnit.DAYS.toMillis(2))
                .build();

        refused(early, "not valid yet", AUTHORITY.certificate());
    }

    @Test
    void a_self_signed_certificate_is_refused() throws Exception {
        refused(
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("localhost")
                        .build(),
                "--ca-file");
    }

    @Test
    void an_authority_that_the_user_names_is_trusted() throws Exception {
        try (TlsZoho zoho = TlsZoho.with(Sandbox.start(0), TlsZoho.certificate("localhost", AUTHORITY))) {
            assertThat(everything(trusting(zoho.url(), Proxies.NONE, AUTHORITY.certificate())))
                    .allMatch(Coverage::collected);
        }
    }

    @Test
    void an_api_host_that_cannot_be_trusted_is_told_of_each_resource() throws Exception {
        try (Sandbox accounts = Sandbox.start(0);
                TlsZoho api = TlsZoho.with(Sandbox.start(0), new HeldCertificate.Builder().build())) {
            FetchSettings settings = settings(accounts);
            Place place =
                    new Place(settings.place().dataCenter(), settings.place().accounts(), api.url(), true, "v8");

            assertThat(everything(with(settings, place)))
                    .noneMatch(Coverage::collected)
                    .filteredOn(line -> line.state().equals("failed"))
                    .isNotEmpty()
                    .allMatch(line -> String.valueOf(line.message()).contains("could not be trusted"));
        }
    }

    @Test
    void a_proxy_carries_tls_and_sees_host_and_port_only() throws Exception {
        HeldCertificate certificate = TlsZoho.certificate("zoho.example", AUTHORITY);
        try (TlsZoho zoho = TlsZoho.with(Sandbox.start(0), certificate);
                TunnelProxy proxy = new TunnelProxy(zoho.port(), "Basic dTpw")) {
            FetchSettings settings = trusting(
                    URI.create("https://zoho.example"),
                    through(proxy, Secret.of("Basic dTpw")),
                    AUTHORITY.certificate());

            assertThat(everything(settings)).allMatch(Coverage::collected);
            assertThat(proxy.asked()).isNotEmpty().allMatch(line -> line.equals("CONNECT zoho.example:443 HTTP/1.1"));
        }
    }

    @Test
    void a_proxy_that_refuses_the_login_is_named_as_the_reason() throws Exception {
        try (TunnelProxy proxy = new TunnelProxy(1, "Basic dTpw")) {
            for (Secret login : new Secret[] {null, Secret.of("Basic wrong")}) {
                FetchSettings settings = trusting(URI.create("https://zoho.example"), through(proxy, login));

                assertThatThrownBy(() -> everything(settings))
                        .isInstanceOf(UnreachableException.class)
                        .hasMessageContaining("HTTPS_PROXY")
                        .hasMessageNotContaining("wrong");
            }
            assertThat(proxy.asked()).isEmpty();
        }
    }

    private static Proxies through(TunnelProxy proxy, @Nullable Secret login) {
        var server = new Proxies.Server(InetSocketAddress.createUnresolved("localhost", proxy.port()), login);
        return address -> Optional.of(server);
    }

    private List<Coverage> everything(FetchSettings settings) throws Exception {
        return Collector.collect(settings, folder.resolve("s.ndjson"), FetchListener.SILENT);
    }
}
