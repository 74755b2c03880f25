/**
 * Finds what is wrong in the rules of a file before Drools compiles them, each with its exact place: Drools often says
 * neither where a mistake is nor what was meant. On the way it learns what the rules look at.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.lint.RuleLint}.
 *
 * <p>May import: {@code evaluate.facts}, {@code control}, {@code spelling}; org.drools and JavaParser, for reading only.
 */
@NullMarked
package dev.portcullis.evaluate.lint;

import org.jspecify.annotations.NullMarked;
