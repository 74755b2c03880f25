/**
 * Which requirements of which framework the run gives evidence for.
 *
 * <p>Entry type: {@link dev.portcullis.report.html.requirements.RequirementRows}.
 *
 * <p>May import: what {@code report} may.
 */
@NullMarked
package dev.portcullis.report.html.requirements;

import org.jspecify.annotations.NullMarked;
