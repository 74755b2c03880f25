/**
 * Changes the conditions of rules one at a time, to see whether examples notice.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.mutation.RuleChanges} and {@link
 * dev.portcullis.evaluate.mutation.RuleOutline}.
 *
 * <p>May import: {@code control}; org.drools.
 */
@NullMarked
package dev.portcullis.evaluate.mutation;

import org.jspecify.annotations.NullMarked;
