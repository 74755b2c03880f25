/**
 * The terminal of one run: what goes to stdout and stderr, and in which words.
 *
 * <p>Entry type: {@link dev.portcullis.cli.terminal.Console}.
 *
 * <p>May import: every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.terminal;

import org.jspecify.annotations.NullMarked;
