package dev.portcullis.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signatures. The keys among the resources were made by openssl, and so was the signature in {@code envelope.json}: by
 * {@code openssl pkeyutl -sign -rawin} over bytes that were put together by hand.
 */
class EnvelopeTest {
    private static final String PAYLOAD = "{\"schemaVersion\":\"1.0\",\"text\":\"Grüße\"}\n";

    @TempDir
    Path folder;

    private static Path resource(String name) {
        return Path.of("src/test/resources/evidence-pack", name);
    }

    private static Envelope made() throws Exception {
        return Envelope.parse(Files.readAllBytes(resource("envelope.json")));
    }

    @Test
    void what_is_signed_is_put_together_as_in_the_example_of_the_specification() {
        byte[] encoded =
                Envelope.encoded("http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(encoded, StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void a_signature_of_openssl_is_the_one_we_make() throws Exception {
        SigningKey key = SigningKey.read(resource("signing-key.pem"));

        Envelope ours = Envelope.sign(PAYLOAD.getBytes(StandardCharsets.UTF_8), key);

        assertThat(new String(ours.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(resource("envelope.json")));
        assertThat(key.keyid())
                .as("openssl pkey -pubin -outform DER | sha256sum")
                .isEqualTo("18a151854e830569f33d9291abd2faff6512aec9a77e41504368877b3e334d06");
    }

    @Test
    void a_signature_of_openssl_holds_and_no_other_key_made_it() throws Exception {
        Envelope envelope = made();

        assertThat(envelope.payloadBytes()).isEqualTo(PAYLOAD.getBytes(StandardCharsets.UTF_8));
        assertThat(envelope.signedBy(VerifyingKey.read(resource("signing-key.pub.pem"))))
                .isTrue();
        VerifyingKey another = VerifyingKey.read(KeyFiles.write(folder, "other").verifying());
        assertThat(envelope.signedBy(another)).isFalse();
    }

    @Test
    void a_signature_holds_for_its_type_and_every_byte_of_its_payload_only() throws Exception {
        VerifyingKey key = VerifyingKey.read(resource("signing-key.pub.pem"));
        Envelope envelope = made();
        byte[] text = PAYLOAD.replace("1.0", "1.1").getBytes(StandardCharsets.UTF_8);
        String changed = Base64.getEncoder().encodeToString(text);

        assertThat(new Envelope(envelope.payloadType(), changed, envelope.signatures()).signedBy(key))
                .isFalse();
        assertThat(new Envelope("text/plain", envelope.payload(), envelope.signatures()).signedBy(key))
                .isFalse();
    }

    @Test
    void the_url_alphabet_and_further_keys_are_read_as_the_specification_wants_it() throws Exception {
        String text = Files.readString(resource("envelope.json"))
                .replace('+', '-')
                .replace("evidence-pack-json", "evidence-pack+json")
                .replaceFirst("\\{", "{\"more\": [1],");

        assertThat(Envelope.parse(text.getBytes(StandardCharsets.UTF_8))
                        .signedBy(VerifyingKey.read(resource("signing-key.pub.pem"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{}",
                "nothing",
                "{\"payload\":\"\",\"payload\":\"\",\"signatures\":[{\"sig\":\"\"}]}",
                "{\"payloadType\":\"\",\"payload\":\"\",\"signatures\":[]}",
                "{\"payloadType\":\"\",\"payload\":\"%\",\"signatures\":[{\"keyid\":\"\",\"sig\":\"\"}]}"
            })
    void what_is_no_envelope_is_refused(String text) {
        assertThatThrownBy(() -> Envelope.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_that_is_not_what_was_expected_is_named_with_the_command_that_makes_one() throws Exception {
        KeyFiles keys = KeyFiles.write(folder, "key");
        KeyFiles exchange = KeyFiles.write(folder, "x", "X25519");
        Path encrypted = folder.resolve("encrypted.pem");
        Files.writeString(encrypted, KeyFiles.pem("ENCRYPTED PRIVATE KEY", new byte[99]));
        Path damaged = folder.resolve("damaged.pem");
        Files.writeString(damaged, Files.readString(keys.signing()).replaceFirst("\nM", "\n=M"));
        Path text = Files.writeString(folder.resolve("notes.txt"), "no key");

        assertRefusedForSigning(keys.verifying(), "holds a public key; expected the Ed25519 private key");
        assertRefusedForSigning(encrypted, "a private key under a password; expected");
        assertRefusedForSigning(exchange.signing(), "is not Ed25519; expected");
        assertRefusedForSigning(damaged, "is damaged; expected");
        assertRefusedForSigning(text, "no key in PEM; expected");
        assertRefusedForVerifying(keys.signing(), "holds a private key; expected the Ed25519 public key");
        assertRefusedForVerifying(exchange.verifying(), "is not Ed25519; expected");
    }

    private static void assertRefusedForSigning(Path file, String words) {
        assertThatThrownBy(() -> SigningKey.read(file))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll(file.toString(), words, "'openssl genpkey -algorithm ed25519 -out key.pem'");
    }

    private static void assertRefusedForVerifying(Path file, String words) {
        assertThatThrownBy(() -> VerifyingKey.read(file))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll(file.toString(), words, "'openssl pkey -in key.pem -pubout -out key.pub.pem'");
    }
}
