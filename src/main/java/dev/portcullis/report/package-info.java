/**
 * An assessment as people and programs read it: every format from the same object.
 *
 * <p>Entry type: {@link dev.portcullis.report.ReportFormat}. The HTML report is in {@code report.html}.
 *
 * <p>May import: {@code assess}, {@code control}, {@code snapshot} and, of {@code evaluate}, findings; Jackson and the
 * template engine.
 */
@NullMarked
package dev.portcullis.report;

import org.jspecify.annotations.NullMarked;
