/**
 * Verifies an evidence pack: that nothing was changed, who signed it, which pack was before it, and that its judgement
 * gives the same when it is run again.
 *
 * <p>Entry type: {@link dev.portcullis.cli.verify.VerifyCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.verify;

import org.jspecify.annotations.NullMarked;
