/**
 * The CRM API, read-only: which address shows what, page by page, in the shape of the version asked for.
 *
 * <p>May import: {@code sandbox.call} and {@code sandbox.organisation}. Entry type: {@link dev.portcullis.sandbox.api.Api}.
 */
@NullMarked
package dev.portcullis.sandbox.api;

import org.jspecify.annotations.NullMarked;
