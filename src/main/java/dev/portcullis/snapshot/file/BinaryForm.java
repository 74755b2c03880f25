package dev.portcullis.snapshot.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A spilled form written field by field; texts of any length, null among them. */
public abstract class BinaryForm<T> implements SortedSpill.Form<T> {
    private static final int ABSENT = -1;

    /** Write the fields. */
    protected abstract void write(T element, DataOutput output) throws IOException;

    /** Read the fields in the order they were written. */
    protected abstract T read(DataInput input) throws IOException;

    @Override
    public final byte[] bytes(T element) {
        var bytes = new ByteArrayOutputStream(256);
        try {
            write(element, new DataOutputStream(bytes));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    @Override
    public final T read(byte[] bytes) {
        try {
            return read((DataInput) new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    protected static void writeText(DataOutput output, @Nullable String text) throws IOException {
        if (text == null) {
            output.writeInt(ABSENT);
            return;
        }
        // UTF-16 as it is: a lone surrogate from the tenant must come back unchanged, which no charset promises.
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        output.writeInt(text.length());
        output.write(bytes.array());
    }

    protected static @Nullable String readText(DataInput input) throws IOException {
        int length = input.readInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] bytes = new byte[length * Character.BYTES];
        input.readFully(bytes);
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Read a text that was not null. */
    protected static String readNeeded(DataInput input) throws IOException {
        return Objects.requireNonNull(readText(input), "a text that is never null");
    }
}
