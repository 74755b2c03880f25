/**
 * Files that a user begins with: the skeleton of a control, a configuration, a scheduled job. Their texts are templates
 * under {@code src/main/jte-text}.
 *
 * <p>Entry types: {@link dev.portcullis.cli.scaffold.Skeleton} and {@link dev.portcullis.cli.scaffold.NewFiles}.
 *
 * <p>May import: {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; jte.
 */
@NullMarked
package dev.portcullis.cli.scaffold;

import org.jspecify.annotations.NullMarked;
