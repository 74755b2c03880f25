/**
 * {@code oscal.json} and {@code oscal-plan.json}: assessment results of OSCAL, and the small plan that they import.
 *
 * <p>Entry type: {@link dev.portcullis.report.oscal.OscalReport}.
 *
 * <p>May import: what {@code report} may; Jackson.
 */
@NullMarked
package dev.portcullis.report.oscal;

import org.jspecify.annotations.NullMarked;
