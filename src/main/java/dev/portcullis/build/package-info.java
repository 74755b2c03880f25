/**
 * Takes out of the program's jar what every start would else pay for. Runs when Portcullis is built and is no part of the
 * program.
 *
 * <p>Entry type: {@link dev.portcullis.build.StartReady}.
 *
 * <p>May import: nothing of Portcullis.
 */
@NullMarked
package dev.portcullis.build;

import org.jspecify.annotations.NullMarked;
