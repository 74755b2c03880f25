/**
 * Mistakes in rule files in the forms that editors and CI read.
 *
 * <p>Entry type: {@link dev.portcullis.report.lint.LintFormat}.
 *
 * <p>May import: {@code control}; Jackson.
 */
@NullMarked
package dev.portcullis.report.lint;

import org.jspecify.annotations.NullMarked;
