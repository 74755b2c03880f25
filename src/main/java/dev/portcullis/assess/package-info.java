/**
 * Findings, catalogue and coverage become one verdict per control, and one for the run.
 *
 * <p>Entry type: {@link dev.portcullis.assess.Assessment}.
 *
 * <p>May import: {@code control}, {@code snapshot}, {@code input}, {@code pseudonym} and, of {@code evaluate}, the evaluation and its
 * findings; Jackson.
 */
@NullMarked
package dev.portcullis.assess;

import org.jspecify.annotations.NullMarked;
