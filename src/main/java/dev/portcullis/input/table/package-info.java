/**
 * Tables that users fill in: CSV and XLSX, told apart by their content, read strictly and within bounds.
 *
 * <p>Entry type: {@link dev.portcullis.input.table.TableFile}.
 *
 * <p>May import: {@code control} and {@code snapshot}; the CSV and XLSX readers and what they unzip and parse with.
 */
@NullMarked
package dev.portcullis.input.table;

import org.jspecify.annotations.NullMarked;
