/**
 * The real name nearest to a misspelt one: the one place where a message learns to ask "did you mean".
 *
 * <p>Entry type: {@link dev.portcullis.spelling.Nearest}. A room of its own, since most rooms read names from people and
 * some of them may import nothing of ours.
 *
 * <p>May import: nothing of ours; commons-text.
 */
@NullMarked
package dev.portcullis.spelling;

import org.jspecify.annotations.NullMarked;
