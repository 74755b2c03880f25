/**
 * What runs when Portcullis is built and is no part of the program: it takes out of the program's jar what every start
 * would else pay for. Entry: {@link dev.portcullis.build.StartReady}. Imports nothing of the house, and of libraries ASM.
 */
@NullMarked
package dev.portcullis.build;

import org.jspecify.annotations.NullMarked;
