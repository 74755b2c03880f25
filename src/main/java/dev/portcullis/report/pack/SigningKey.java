package dev.portcullis.report.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** The private key of who signs packs (Ed25519). */
public final class SigningKey {
    private static final String EXPECTED =
            "expected the Ed25519 private key that 'openssl genpkey -algorithm ed25519 -out key.pem' writes";

    private final PrivateKey key;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, VerifyingKey verifying) {
        this.key = key;
        this.verifying = verifying;
    }

    /** Read a PEM file. */
    public static SigningKey read(Path file) throws IOException, PackException {
        byte[] encoded = Pem.read(file, "PRIVATE KEY", EXPECTED);
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, verifying((EdECPrivateKey) key));
        } catch (GeneralSecurityException anotherKey) {
            throw new PackException(file, "the key in it is not Ed25519; " + EXPECTED);
        }
    }

    public String keyid() {
        return verifying.keyid();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(message);
            byte[] signature = signing.sign();
            if (!verifying.verifies(message, signature)) {
                throw new IllegalStateException("a signature does not fit its own key");
            }
            return signature;
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /**
     * Java has no way from a private key to its public one but to make the pair anew: a generator takes nothing from its
     * source of chance but the private key. To be removed once there is one.
     */
    private static VerifyingKey verifying(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = key.getBytes().orElseThrow(() -> new GeneralSecurityException("the key has no bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Known(secret));
        KeyPair pair = generator.generateKeyPair();
        if (!pair.getPrivate().equals(key)) {
            throw new IllegalStateException("this Java makes keys in another way than expected");
        }
        return new VerifyingKey(pair.getPublic());
    }

    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Known(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
