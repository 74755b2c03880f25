package dev.portcullis.fetch.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads error bodies; one that is no JSON (a proxy's page, say) says nothing. */
public final class Problems {
    private static final JsonAdapter<Wire.Problem> PROBLEM = LenientJson.moshi().adapter(Wire.Problem.class);
    private static final Wire.Problem NOTHING = new Wire.Problem(null, null);
    /** What else the server writes there is not ours to repeat. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private Problems() {}

    /** Read an error body. */
    public static Wire.Problem read(String body) {
        try {
            Wire.Problem problem = PROBLEM.fromJson(body);
            return problem == null ? NOTHING : new Wire.Problem(code(problem), problem.details());
        } catch (IOException | JsonDataException noJson) {
            return NOTHING;
        }
    }

    private static @Nullable String code(Wire.Problem problem) {
        return problem.code() != null && CODE.matcher(problem.code()).matches() ? problem.code() : null;
    }
}
