/**
 * What a collection has so far, in a file beside the snapshot: the answers that were understood, so that a run that was
 * cut short, however abruptly, is continued without asking again.
 *
 * <p>Entry type: {@link dev.portcullis.fetch.checkpoint.Checkpoint}.
 *
 * <p>May import: {@code fetch.setup} and {@code snapshot}; Okio.
 */
@NullMarked
package dev.portcullis.fetch.checkpoint;

import org.jspecify.annotations.NullMarked;
