package dev.portcullis.fetch.wire;

import org.jspecify.annotations.Nullable;

/**
 * A key that was there: where Zoho's null says "none", a missing key says nothing, and a value of an unexpected type is
 * neither.
 *
 * @param value null for Zoho's null, and for what was not understood
 * @param understood false where the value has an unexpected type
 */
public record Given<T>(@Nullable T value, boolean understood) {}
