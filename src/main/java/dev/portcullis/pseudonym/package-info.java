/**
 * Keyed pseudonyms for people: the same for the same person in every report and run with the same key.
 *
 * <p>Entry type: {@link dev.portcullis.pseudonym.Pseudonyms}.
 *
 * <p>May import: {@code snapshot}; the JDK's message authentication codes.
 */
@NullMarked
package dev.portcullis.pseudonym;

import org.jspecify.annotations.NullMarked;
