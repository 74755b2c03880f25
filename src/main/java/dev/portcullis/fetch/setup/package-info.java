/**
 * How a collection is asked for: where Zoho is, what to log in with, how much may be asked and through which network.
 *
 * <p>Entry type: {@link dev.portcullis.fetch.setup.FetchSettings}.
 *
 * <p>May import: {@code snapshot}, and nothing of the rest of {@code fetch}.
 */
@NullMarked
package dev.portcullis.fetch.setup;

import org.jspecify.annotations.NullMarked;
