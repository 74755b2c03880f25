package dev.portcullis.fetch.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer that may be worth asking for again. */
public interface Outcome {
    boolean worthARetry();

    /** How long the server asks to wait, or null when it does not say. */
    @Nullable
    Duration hint();
}
