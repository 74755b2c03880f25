package dev.portcullis.fetch.call;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.portcullis.fetch.wire.UniqueKeys;
import java.io.EOFException;
import java.io.IOException;

/** A body that came whole and is not JSON: asking again would not help. */
public final class NotJson extends IOException {
    private static final long serialVersionUID = 1L;

    NotJson(Throwable cause) {
        super("the answer is not JSON", cause);
    }

    /** Whether this failure of a reader of JSON lies in what it read. */
    public static boolean causedBy(Throwable failure) {
        return failure instanceof JsonDataException
                || failure instanceof JsonEncodingException
                || failure instanceof UniqueKeys.Ambiguous
                || failure instanceof EOFException;
    }
}
