/**
 * Rows of one kind in the forms of a table: CSV, a workbook, and JSON; written as they come, and never all in memory.
 *
 * <p>Entry type: {@link dev.portcullis.report.rows.RowWriter}.
 *
 * <p>May import: {@code table}; Jackson.
 */
@NullMarked
package dev.portcullis.report.rows;

import org.jspecify.annotations.NullMarked;
