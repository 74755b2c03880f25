/**
 * Which waivers and attestations hold, and what they cover.
 *
 * <p>Entry type: {@link dev.portcullis.assess.signed.Waiving}.
 *
 * <p>May import: {@code control}, {@code snapshot}, {@code input} and, of {@code evaluate}, findings and answers; Jackson.
 */
@NullMarked
package dev.portcullis.assess.signed;

import org.jspecify.annotations.NullMarked;
