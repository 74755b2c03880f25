package dev.portcullis.report.pack;

import dev.portcullis.snapshot.file.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The public key of who signs packs (Ed25519). */
public final class VerifyingKey {
    private static final String EXPECTED =
            "expected the Ed25519 public key that 'openssl pkey -in key.pem -pubout -out key.pub.pem' writes";

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** Read a PEM file. */
    public static VerifyingKey read(Path file) throws IOException, PackException {
        byte[] encoded = Pem.read(file, "PUBLIC KEY", EXPECTED);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifyingKey(key);
        } catch (GeneralSecurityException anotherKey) {
            throw new PackException(file, "the key in it is not Ed25519; " + EXPECTED);
        }
    }

    /** SHA-256 of the key's SubjectPublicKeyInfo, in hex. */
    public String keyid() {
        return HexFormat.of().formatHex(Digests.sha256().digest(key.getEncoded()));
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (SignatureException noSignature) {
            return false;
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
