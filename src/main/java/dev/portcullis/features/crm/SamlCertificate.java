package dev.portcullis.features.crm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;

/** Certificates that end when an example needs it. Nobody checks their signature, so it is a dummy. */
public final class SamlCertificate {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int SEQUENCE = 0x30;
    private static final int GENERALIZED_TIME = 0x18;

    private SamlCertificate() {}

    /** A PEM certificate whose validity ends at this instant, to the second. */
    public static String endingOn(Instant end) {
        byte[] algorithm = der(SEQUENCE, hex("06082a8648ce3d040302"));
        byte[] name = der(SEQUENCE, der(0x31, der(SEQUENCE, hex("0603550403"), hex("0c03696470"))));
        byte[] validity = der(SEQUENCE, time(Instant.parse("2020-01-01T00:00:00Z")), time(end));
        byte[] version = hex("a003020102");
        byte[] serial = hex("020101");
        byte[] content = der(SEQUENCE, version, serial, algorithm, name, validity, name, publicKey());
        byte[] signature = der(0x03, hex("00"), hex("3006020101020101"));
        byte[] certificate = der(SEQUENCE, content, algorithm, signature);
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] time(Instant instant) {
        return der(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] publicKey() {
        try {
            return KeyPairGenerator.getInstance("EC")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (content.size() > 127) {
            whole.write(0x82);
            whole.write(content.size() >> 8);
        }
        whole.write(content.size() & 0xff);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
