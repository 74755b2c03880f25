/**
 * What each control costs, and the joins that are the usual reason.
 *
 * <p>Entry type: {@link dev.portcullis.evaluate.profile.Profile}.
 *
 * <p>May import: {@code control}, and of {@code evaluate} the compiled rules; Drools.
 */
@NullMarked
package dev.portcullis.evaluate.profile;

import org.jspecify.annotations.NullMarked;
