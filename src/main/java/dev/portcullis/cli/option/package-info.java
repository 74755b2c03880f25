/**
 * The options that several commands share, and what they are turned into.
 *
 * <p>Entry types: {@link dev.portcullis.cli.option.ZohoOptions} and {@link dev.portcullis.cli.option.ReportOptions}.
 *
 * <p>May import: {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.option;

import org.jspecify.annotations.NullMarked;
