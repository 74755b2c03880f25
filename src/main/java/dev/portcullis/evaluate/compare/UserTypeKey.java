package dev.portcullis.evaluate.compare;

import org.jspecify.annotations.Nullable;

/** What tells user types apart: ids, which stay when names change. */
record UserTypeKey(@Nullable String portal, @Nullable String userType) {}
