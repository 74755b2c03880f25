/**
 * The commands about rules: each lists, explains or checks the rule files and judges nobody.
 *
 * <p>Entry type: {@link dev.portcullis.cli.rules.RulesCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.rules;

import org.jspecify.annotations.NullMarked;
