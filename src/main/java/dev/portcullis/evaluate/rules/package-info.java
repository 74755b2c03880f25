/**
 * Compiles rule files, and tells in plain words with file and line what is wrong with them.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.rules.RuleBase}.
 *
 * <p>May import: {@code control}, {@code evaluate.compiled}, {@code evaluate.guard}, {@code evaluate.lint}; org.kie and org.drools.
 */
@NullMarked
package dev.portcullis.evaluate.rules;

import org.jspecify.annotations.NullMarked;
