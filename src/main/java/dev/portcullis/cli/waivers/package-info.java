/**
 * The commands about waivers: each lists, writes or checks the waiver file and judges nobody.
 *
 * <p>Entry type: {@link dev.portcullis.cli.waivers.WaiversCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.waivers;

import org.jspecify.annotations.NullMarked;
