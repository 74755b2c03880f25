/**
 * What is judged together: as many facts as one session holds, cut out of a snapshot.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.portion.Portion}.
 *
 * <p>May import: {@code snapshot} and {@code control}.
 */
@NullMarked
package dev.portcullis.evaluate.portion;

import org.jspecify.annotations.NullMarked;
