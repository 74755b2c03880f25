/**
 * What Zoho's answers look like, read leniently: Zoho has published three descriptions of this API that contradict each
 * other. A value of an unexpected type is unknown, never an error and never a default.
 *
 * <p>Entry type: {@link dev.portcullis.fetch.wire.Wire}.
 *
 * <p>May import: {@code snapshot}; Moshi.
 */
@NullMarked
package dev.portcullis.fetch.wire;

import org.jspecify.annotations.NullMarked;
