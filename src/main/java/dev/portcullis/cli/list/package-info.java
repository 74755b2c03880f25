/**
 * The commands that show what the portals hold: they list it, or write it as a file to start from, and judge nothing.
 *
 * <p>Entry types: {@link dev.portcullis.cli.list.PortalsCommand}, {@link dev.portcullis.cli.list.UserTypesCommand},
 * {@link dev.portcullis.cli.list.UsersCommand} and {@link dev.portcullis.cli.list.AccessCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.list;

import org.jspecify.annotations.NullMarked;
