/**
 * The steps that commands put together to a run: where the rules are, and where the evidence comes from.
 *
 * <p>Entry types: {@link dev.portcullis.cli.run.RuleSource} and {@link dev.portcullis.cli.run.Evidence}.
 *
 * <p>May import: {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}.
 */
@NullMarked
package dev.portcullis.cli.run;

import org.jspecify.annotations.NullMarked;
