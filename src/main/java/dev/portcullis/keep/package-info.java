/**
 * What is kept between runs lies where no other user of the machine can put or change it.
 *
 * <p>Entry type: {@link dev.portcullis.keep.PrivatePath}.
 *
 * <p>May import: nothing of Portcullis.
 */
@NullMarked
package dev.portcullis.keep;

import org.jspecify.annotations.NullMarked;
