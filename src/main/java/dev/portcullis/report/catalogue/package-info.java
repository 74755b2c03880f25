/**
 * What rules may look at, as JSON for other programs.
 *
 * <p>Entry type: {@link dev.portcullis.report.catalogue.FactsJson}.
 *
 * <p>May import: {@code evaluate.facts}; Jackson.
 */
@NullMarked
package dev.portcullis.report.catalogue;

import org.jspecify.annotations.NullMarked;
