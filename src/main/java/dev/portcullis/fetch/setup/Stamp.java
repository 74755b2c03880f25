package dev.portcullis.fetch.setup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot says of its own making.
 *
 * @param source what it names as its source; null means the API's origin
 * @param tool name and version of the program
 */
public record Stamp(Instant collectedAt, @Nullable String source, String tool) {}
