/**
 * Facts as the actions of rules see them where people have pseudonyms: conditions judge the real values.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.disguise.Disguises} and
 * {@link dev.portcullis.evaluate.disguise.DisguisedActions}.
 *
 * <p>May import: {@code snapshot}, {@code control}, {@code pseudonym}, and of {@code evaluate} the compared facts and
 * portions; Drools.
 */
@NullMarked
package dev.portcullis.evaluate.disguise;

import org.jspecify.annotations.NullMarked;
