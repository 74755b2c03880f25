/**
 * All steps and words that examples may use, as they explain themselves.
 *
 * <p>Entry type: {@link dev.portcullis.features.book.StepBook}, which reads the steps where Cucumber finds them.
 *
 * <p>May import: {@code features.steps} and {@code features.crm}; Cucumber.
 */
@NullMarked
package dev.portcullis.features.book;

import org.jspecify.annotations.NullMarked;
