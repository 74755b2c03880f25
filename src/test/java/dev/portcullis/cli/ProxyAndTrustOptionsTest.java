package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.cli.option.ProxyVariables;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.faults.TlsZoho;
import dev.portcullis.faults.TunnelProxy;
import dev.portcullis.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to Zoho, as the environment and the options name it. */
class ProxyAndTrustOptionsTest extends CommandLineTest {
    @ParameterizedTest(name = "NO_PROXY={0}: {1} goes through the proxy: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zoho.example | https://zoho.example | false",
                "zoho.example | https://api.zoho.example | false",
                ".zoho.example | https://api.zoho.example | false",
                "*.zoho.example | https://api.zoho.example | false",
                "zoho.example | https://notzoho.example | true",
                "a.example, ZOHO.example | https://zoho.example | false",
                "zoho.example:8443 | https://zoho.example:8443 | false",
                "zoho.example:8443 | https://zoho.example | true",
                "zoho.example:443 | https://zoho.example | false",
                "* | https://zoho.example | false",
                "other | https://zoho.example | true",
                "'' | https://zoho.example | true",
                "'' | http://127.0.0.1:8080 | false"
            })
    void hosts_of_no_proxy_are_reached_straight(String noProxy, String address, boolean through) throws Exception {
        var proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", noProxy));

        assertThat(proxies.towards(URI.create(address)).isPresent()).isEqualTo(through);
    }

    @Test
    void a_login_in_the_address_is_decoded_and_hidden() throws Exception {
        var server = proxies(Map.of("https_proxy", "http://ann:p%40ss@proxy.example"))
                .towards(URI.create("https://zoho.example"))
                .orElseThrow();

        assertThat(server.address().getPort()).isEqualTo(80);
        assertThat(String.valueOf(server)).doesNotContain("YW5u", "p@ss");
        assertThat(server.login().reveal()).isEqualTo("Basic YW5uOnBAc3M=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://u:hunter2@p", "https://p", "http://", "http://[", "::hunter2::", "http://a b"})
    void an_unfit_proxy_is_a_mistake_and_its_text_is_not_shown(String value) {
        credentials();
        environment.put("HTTPS_PROXY", value);

        Run run = check();
        assertMistake(run, "HTTPS_PROXY");
        assertThat(run.err()).doesNotContain("hunter2");
    }

    @Test
    void the_whole_program_goes_through_the_proxy_and_trusts_the_file() throws Exception {
        HeldCertificate authority = TlsZoho.authority();
        credentials();
        Path pem = file("ca.pem", authority.certificatePem());
        try (TlsZoho zoho = TlsZoho.with(Sandbox.start(0), TlsZoho.certificate("zoho.example", authority));
                TunnelProxy proxy = new TunnelProxy(zoho.port(), "Basic dXNlcjpodW50ZXIy")) {
            environment.put("HTTPS_PROXY", "http://user:hunter2@localhost:" + proxy.port());
            Run run = check(
                    "--verbose",
                    "--accounts-url=https://zoho.example",
                    "--api-url=https://zoho.example",
                    "--ca-file",
                    "" + pem);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).doesNotContain("hunter2", "dXNlcjpodW50ZXIy");
            assertThat(proxy.asked()).isNotEmpty();
        }
    }

    @Test
    void a_ca_file_that_is_none_is_a_mistake() throws Exception {
        credentials();

        assertMistake(check("--ca-file", "missing.pem"), "cannot be read");
        assertMistake(check("--ca-file", file("empty.pem", "").toString()), "holds no certificate");
        assertMistake(check("--demo", "--ca-file", file("x.pem", "hello").toString()), "no certificate");
        assertMistake(check("--demo", "--timeout=0"), "1 to 300");
    }

    private void credentials() {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
    }

    private static ProxyVariables proxies(Map<String, String> environment) throws Exception {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return ProxyVariables.read(new Console(nowhere, nowhere, environment));
    }
}
