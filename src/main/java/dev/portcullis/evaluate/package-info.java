/**
 * Compiles the rules and runs them over a snapshot, portion by portion; the only room that knows Drools.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.rules.RuleBase} and {@link dev.portcullis.evaluate.Evaluator}.
 *
 * <p>May import: {@code snapshot}, {@code control}, {@code input} and {@code pseudonym}; org.kie and org.drools.
 */
@NullMarked
package dev.portcullis.evaluate;

import org.jspecify.annotations.NullMarked;
