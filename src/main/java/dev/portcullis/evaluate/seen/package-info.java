/**
 * What an evaluation saw besides violations: who is there, and why something was not judged.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.seen.Population} and {@link dev.portcullis.evaluate.seen.Reason}.
 *
 * <p>May import: {@code snapshot}.
 */
@NullMarked
package dev.portcullis.evaluate.seen;

import org.jspecify.annotations.NullMarked;
