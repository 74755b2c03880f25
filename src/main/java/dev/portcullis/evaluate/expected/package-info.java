/**
 * Subjects beside what the user's own files expect of them: the facts of the controls that need a roster, an access
 * matrix or a reference snapshot.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.expected.Compared}, which all these facts are.
 *
 * <p>May import: {@code snapshot} and {@code control}.
 */
@NullMarked
package dev.portcullis.evaluate.expected;

import org.jspecify.annotations.NullMarked;
