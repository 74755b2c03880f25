/**
 * The findings as the page shows them: the first ones in its text, and all that a browser can take as data for its script.
 *
 * <p>Entry type: {@link dev.portcullis.report.html.findings.FindingGroups}.
 *
 * <p>May import: what {@code report} may; the template engine's content type.
 */
@NullMarked
package dev.portcullis.report.html.findings;

import org.jspecify.annotations.NullMarked;
