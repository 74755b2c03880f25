/**
 * What rules may look at: every fact and property with its type, its meaning and the API field it comes from, read off
 * the records themselves.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.facts.FactCatalogue}.
 *
 * <p>May import: {@code snapshot}, {@code control} and the facts of {@code evaluate}.
 */
@NullMarked
package dev.portcullis.evaluate.facts;

import org.jspecify.annotations.NullMarked;
