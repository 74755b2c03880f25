/**
 * What outsiders can do, how many of them, and which controls object.
 *
 * <p>Entry types: {@link dev.portcullis.assess.access.AccessPicture} and {@link dev.portcullis.assess.access.Reach}.
 *
 * <p>May import: {@code snapshot} and, of {@code evaluate}, findings and the population.
 */
@NullMarked
package dev.portcullis.assess.access;

import org.jspecify.annotations.NullMarked;
