/**
 * Reports as tables, for those who sort and filter by themselves.
 *
 * <p>Entry types: {@link dev.portcullis.report.tables.CsvReport} and {@link dev.portcullis.report.tables.XlsxReport}.
 *
 * <p>May import: what {@code report} may, and {@code table}.
 */
@NullMarked
package dev.portcullis.report.tables;

import org.jspecify.annotations.NullMarked;
