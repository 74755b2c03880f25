package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void a_canned_answer_is_given_as_often_as_told_and_then_the_organisation_answers() throws Exception {
        CannedAnswer busy = CannedAnswer.to("/users\\?.*page=2", 429, "{\"code\":\"TOO_MANY_REQUESTS\"}")
                .header("Retry-After", "3")
                .times(2);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withAnswers(busy))) {
            Visitor visitor = Visitor.signedIn(sandbox);

            assertThat(visitor.get("v8/users?type=AllUsers&page=1").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> refused = visitor.get("v8/users?type=AllUsers&page=2");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("3");
            assertThat(visitor.get("v8/users?type=AllUsers&page=2").statusCode())
                    .isEqualTo(429);
            assertThat(visitor.get("v8/users?type=AllUsers&page=2").statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void a_canned_answer_may_be_for_ever_empty_or_for_the_token_call() throws Exception {
        CannedAnswer silent = CannedAnswer.to("/org$", 502, "");
        CannedAnswer throttled = CannedAnswer.to("^/oauth/v2/token$", 400, "{\"error\":\"Access Denied\"}")
                .times(1);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withAnswers(silent, throttled))) {
            Visitor visitor = new Visitor(sandbox);

            assertThat(visitor.form(Visitor.CREDENTIALS).statusCode()).isEqualTo(400);
            visitor.signIn();
            for (int call = 0; call < 3; call++) {
                assertThat(visitor.get("v8/org").statusCode()).isEqualTo(502);
            }
        }
    }

    @Test
    void a_truncated_answer_ends_before_its_announced_length() throws Exception {
        CannedAnswer cut =
                CannedAnswer.to("/org", 200, "{\"org\":[").truncatedBy(40).times(1);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withAnswers(cut))) {
            Visitor visitor = Visitor.signedIn(sandbox);

            assertThatThrownBy(() -> visitor.get("v8/org")).isInstanceOf(IOException.class);
            assertThat(visitor.get("v8/org").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void latency_holds_an_answer_back() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(60))) {
            Visitor visitor = Visitor.signedIn(sandbox);
            Instant asked = Instant.now();

            visitor.get("v8/org");

            assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        }
    }

    @Test
    void the_log_holds_every_request_and_no_secret() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Visitor visitor = Visitor.signedIn(sandbox);
            visitor.token("text/plain", "", "?" + Visitor.encoded(Visitor.CREDENTIALS));
            visitor.get("v8/users?type=AllUsers");
            visitor.send("GET", "../oauth/v2/token/revoke?token=" + Sandbox.REFRESH_TOKEN, "");

            assertThat(sandbox.requests())
                    .containsExactly(
                            new LoggedRequest("POST", "/oauth/v2/token", ""),
                            new LoggedRequest("POST", "/oauth/v2/token", ""),
                            new LoggedRequest("GET", "/crm/v8/users", "type=AllUsers"),
                            new LoggedRequest("GET", "/oauth/v2/token/revoke", ""));
        }
    }

    @Test
    void the_log_forgets_the_oldest() {
        RequestLog log = new RequestLog();
        for (int number = 0; number <= RequestLog.KEPT; number++) {
            log.arrived(new LoggedRequest("GET", "/" + number, ""));
        }

        assertThat(log.entries()).hasSize(RequestLog.KEPT);
        assertThat(log.entries().get(0).path()).isEqualTo("/1");
    }

    @Test
    void only_the_loopback_address_is_bound() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            URI url = URI.create(sandbox.url());
            assertThat(url.getHost()).isEqualTo("127.0.0.1");

            Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .findFirst();
            if (other.isPresent()) {
                assertThatThrownBy(() -> connect(new InetSocketAddress(other.get(), url.getPort())))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void more_requests_at_once_than_threads_are_all_answered() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(5))) {
            Visitor visitor = Visitor.signedIn(sandbox);

            List<Integer> statuses = IntStream.range(0, 60)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> status(visitor)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).hasSize(60).containsOnly(200);
        }
    }

    @Test
    void a_chosen_port_is_free_again_after_closing() throws Exception {
        int port;
        try (Sandbox sandbox = Sandbox.start(0)) {
            port = URI.create(sandbox.url()).getPort();
        }
        try (Sandbox sandbox = Sandbox.start(port)) {
            assertThat(sandbox.url()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(Visitor.signedIn(sandbox).get("v8/org").statusCode()).isEqualTo(200);
        }
    }

    private static int status(Visitor visitor) {
        try {
            return visitor.get("v8/org").statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 2_000);
        }
    }
}
