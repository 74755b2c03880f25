package dev.portcullis.fetch.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import okio.Buffer;

/**
 * An answer that was understood.
 *
 * @param target path and query of what was asked
 */
public record HeldAnswer(String target, int status, Buffer body) {
    private static final int FORGOTTEN = 0;

    static HeldAnswer forgotten(String target) {
        return new HeldAnswer(target, FORGOTTEN, new Buffer());
    }

    boolean forgotten() {
        return status == FORGOTTEN;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new DataOutputStream(bytes);
        output.writeUTF(target);
        output.writeShort(status);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var packed = new DeflaterOutputStream(output, deflater)) {
            body.copyTo(packed);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static HeldAnswer read(byte[] bytes) throws IOException {
        var input = new DataInputStream(new ByteArrayInputStream(bytes));
        HeldAnswer head = head(input);
        try (var unpacked = new InflaterInputStream(input)) {
            head.body.readFrom(unpacked);
        }
        return head;
    }

    /** As {@link #read}, without the body. */
    static HeldAnswer head(byte[] bytes) throws IOException {
        return head(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static HeldAnswer head(DataInputStream input) throws IOException {
        return new HeldAnswer(input.readUTF(), input.readUnsignedShort(), new Buffer());
    }
}
