/**
 * Commands, options, exit codes and progress: the only printer, and the only room that ends the program.
 *
 * <p>Entry type: {@link dev.portcullis.cli.Main}.
 *
 * <p>May import: every room; picocli.
 */
@NullMarked
package dev.portcullis.cli;

import org.jspecify.annotations.NullMarked;
