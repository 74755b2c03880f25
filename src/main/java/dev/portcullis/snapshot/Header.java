package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first line: when, from where and with which token scopes the snapshot was taken.
 *
 * @param version the version of the file format, {@value #VERSION}
 * @param source the origin of the API, without a path
 * @param scopes the scopes the token answer named; null when it named none
 */
public record Header(
        int version,
        Instant collectedAt,
        String source,
        @Nullable String apiVersion,
        @Nullable String tool,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> scopes)
        implements SnapshotRecord {

    /** The version of the file format that this program writes and reads. */
    public static final int VERSION = 1;

    @Override
    public int rank() {
        return 0;
    }
}
