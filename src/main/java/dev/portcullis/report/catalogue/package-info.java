/**
 * What there is to judge by, as lists and as JSON for other programs: the controls, one control in full, and the facts
 * rules may look at.
 *
 * <p>Entry types: {@link dev.portcullis.report.catalogue.ListedControl}, {@link dev.portcullis.report.catalogue.Explanation}
 * and {@link dev.portcullis.report.catalogue.FactsJson}.
 *
 * <p>May import: {@code control}, {@code evaluate.facts}, {@code evaluate.lint}; Jackson.
 */
@NullMarked
package dev.portcullis.report.catalogue;

import org.jspecify.annotations.NullMarked;
