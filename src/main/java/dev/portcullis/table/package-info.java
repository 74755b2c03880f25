/**
 * Tables for spreadsheet programs: cells that show what a tenant wrote and never run it.
 *
 * <p>Entry types: {@link dev.portcullis.table.CsvTable} and {@link dev.portcullis.table.XlsxWorkbook}.
 *
 * <p>May import: nothing of ours; the CSV and XLSX writers.
 */
@NullMarked
package dev.portcullis.table;

import org.jspecify.annotations.NullMarked;
