package dev.portcullis.evaluate.portion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose evidence a group of subjects rests on; null means all of them. */
public record Scope(
        @Nullable String portal,
        @Nullable String userType,
        @Nullable String module) {
    public static final Scope ALL = new Scope(null, null, null);

    /** Every user's scope is looked up, and what the compiler makes of a record is slow until it is optimized. */
    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(portal) + Objects.hashCode(userType)) + Objects.hashCode(module);
    }
}
