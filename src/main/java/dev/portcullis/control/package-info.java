/**
 * The catalogue: each control's meaning, severity, parameters and framework references, read from the header of its rule
 * file.
 *
 * <p>Entry type: {@link dev.portcullis.control.Catalogue}.
 *
 * <p>May import: nothing of ours; Jackson YAML and JSON Schema.
 */
@NullMarked
package dev.portcullis.control;

import org.jspecify.annotations.NullMarked;
