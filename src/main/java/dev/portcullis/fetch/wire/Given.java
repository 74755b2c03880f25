package dev.portcullis.fetch.wire;

import org.jspecify.annotations.Nullable;

/** A key that was there, perhaps with null: where Zoho's null says "none", a missing key says nothing. */
public record Given<T>(@Nullable T value) {}
