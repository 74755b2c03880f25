/**
 * Looks up what the user's own files expect of a subject, and makes the facts that hold both.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.compare.RosterIndex}, {@link
 * dev.portcullis.evaluate.compare.MatrixIndex}, {@link dev.portcullis.evaluate.compare.ReferenceIndex} and {@link
 * dev.portcullis.evaluate.compare.InputNotes}.
 *
 * <p>May import: {@code snapshot}, {@code input}, {@code evaluate.expected} and {@code evaluate.portion}.
 */
@NullMarked
package dev.portcullis.evaluate.compare;

import org.jspecify.annotations.NullMarked;
