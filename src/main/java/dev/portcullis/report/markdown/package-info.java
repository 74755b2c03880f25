/**
 * The summary that platforms show beside a run or below a merge request.
 *
 * <p>Entry type: {@link dev.portcullis.report.markdown.MarkdownReport}.
 *
 * <p>May import: what {@code report} may.
 */
@NullMarked
package dev.portcullis.report.markdown;

import org.jspecify.annotations.NullMarked;
