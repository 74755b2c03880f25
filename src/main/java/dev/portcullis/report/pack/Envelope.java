package dev.portcullis.report.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.dsse.json}: a signed payload, as the DSSE specification (version 1) has it.
 *
 * @param payload in base64
 */
record Envelope(String payloadType, String payload, List<Signed> signatures) {
    static final String FILE = "manifest.dsse.json";
    static final String TYPE = "application/vnd.portcullis.evidence-pack+json";

    /**
     * One signature.
     *
     * @param keyid who says to have signed; nothing proves it but a key that verifies
     * @param sig in base64
     */
    record Signed(String keyid, String sig) {}

    static Envelope sign(byte[] payload, SigningKey key) {
        Base64.Encoder base64 = Base64.getEncoder();
        String signature = base64.encodeToString(key.sign(encoded(TYPE, payload)));
        return new Envelope(TYPE, base64.encodeToString(payload), List.of(new Signed(key.keyid(), signature)));
    }

    /** What is signed (PAE): neither the type nor the payload can be taken for a part of the other. */
    static byte[] encoded(String type, byte[] payload) {
        byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
        var encoded = new ByteArrayOutputStream(payload.length + 100);
        encoded.writeBytes(("DSSEv1 " + typeBytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        encoded.writeBytes(typeBytes);
        encoded.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        encoded.writeBytes(payload);
        return encoded.toByteArray();
    }

    byte[] bytes() {
        return ManifestJson.bytes(this);
    }

    /**
     * Read an envelope; keys that it does not know are of no account, as the specification wants it.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Envelope parse(byte[] bytes) {
        try {
            JsonNode json = ManifestJson.STRICT.readTree(bytes);
            var signatures = new ArrayList<Signed>();
            for (JsonNode one : json.path("signatures")) {
                signatures.add(new Signed(
                        one.path("keyid").stringValue(""), one.path("sig").stringValue("")));
            }
            var envelope = new Envelope(
                    json.path("payloadType").stringValue(""),
                    json.path("payload").stringValue(""),
                    signatures);
            if (signatures.isEmpty()) {
                throw new IllegalArgumentException("it holds no signature");
            }
            envelope.payloadBytes();
            signatures.forEach(one -> decoded(one.sig()));
            return envelope;
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }

    byte[] payloadBytes() {
        return decoded(payload);
    }

    /** The specification allows both alphabets. */
    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    }

    boolean signedBy(VerifyingKey key) {
        byte[] encoded = encoded(payloadType, payloadBytes());
        return signatures.stream().anyMatch(one -> key.verifies(encoded, decoded(one.sig())));
    }
}
