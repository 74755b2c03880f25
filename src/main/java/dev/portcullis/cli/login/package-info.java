/**
 * A first set-up: from nothing to credentials in a file.
 *
 * <p>Entry type: {@link dev.portcullis.cli.login.LoginCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.scaffold}, {@code cli.option}, {@code cli.terminal} and every room outside of
 * {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.login;

import org.jspecify.annotations.NullMarked;
