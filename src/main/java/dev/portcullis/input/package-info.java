/**
 * The user's own files, read strictly: every mistake is told with file, line and column.
 *
 * <p>Entry types: {@link dev.portcullis.input.Configuration}, {@link dev.portcullis.input.RosterReader} and
 * {@link dev.portcullis.input.AccessMatrixReader}.
 *
 * <p>May import: {@code control} and {@code snapshot}; Jackson YAML, JSON Schema, CSV and XLSX readers.
 */
@NullMarked
package dev.portcullis.input;

import org.jspecify.annotations.NullMarked;
