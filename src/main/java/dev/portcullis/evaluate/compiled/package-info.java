/**
 * What was compiled of rule files, one by one, and where it comes from without compiling: the program itself holds the
 * shipped rules compiled, and a folder keeps those that were compiled on this machine.
 *
 * <p>Entry types: {@link dev.portcullis.evaluate.compiled.CompiledFile}, {@link
 * dev.portcullis.evaluate.compiled.ShippedModels} and {@link dev.portcullis.evaluate.compiled.RuleCache}.
 *
 * <p>May import: {@code control}, {@code keep}, {@code snapshot.file}, {@code evaluate.guard}; the model of org.drools.
 */
@NullMarked
package dev.portcullis.evaluate.compiled;

import org.jspecify.annotations.NullMarked;
