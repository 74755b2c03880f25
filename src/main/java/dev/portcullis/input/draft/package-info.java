/**
 * Today's state in the form of the files a user gives: what to start a roster or an access matrix from.
 *
 * <p>Entry types: {@link dev.portcullis.input.draft.RosterDraft} and {@link dev.portcullis.input.draft.MatrixDraft}.
 *
 * <p>May import: {@code input}, {@code input.table} and {@code snapshot}; the CSV writer.
 */
@NullMarked
package dev.portcullis.input.draft;

import org.jspecify.annotations.NullMarked;
