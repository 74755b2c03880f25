/**
 * The user's own files, read strictly: every mistake is told with file, line and column.
 *
 * <p>Entry type: {@link dev.portcullis.input.Configuration}.
 *
 * <p>May import: {@code control} and {@code snapshot}; Jackson YAML and JSON Schema.
 */
@NullMarked
package dev.portcullis.input;

import org.jspecify.annotations.NullMarked;
