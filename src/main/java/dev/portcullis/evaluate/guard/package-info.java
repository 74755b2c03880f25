/**
 * Keeps rule files from doing anything but judging facts. Three layers, each on its own: what the file says ({@link
 * dev.portcullis.evaluate.guard.SourceGuard}, for messages with line and column), what the compiler can see ({@link
 * dev.portcullis.evaluate.guard.RuleClassLoader}), and what was compiled ({@link
 * dev.portcullis.evaluate.guard.ClassGuard}, the guarantee). All rest on one list, {@code allowed.txt}.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.guard.SourceGuard}, {@link
 * dev.portcullis.evaluate.guard.RuleClassLoader} and {@link dev.portcullis.evaluate.guard.ClassGuard}.
 *
 * <p>May import: {@code control} and {@code snapshot}; org.drools, JavaParser and ASM.
 */
@NullMarked
package dev.portcullis.evaluate.guard;

import org.jspecify.annotations.NullMarked;
