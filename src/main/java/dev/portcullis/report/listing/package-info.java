/**
 * The lists of a snapshot: portals, user types, users, and who may do what; as rows, whatever form they are written in.
 *
 * <p>Entry type: {@link dev.portcullis.report.listing.Listing}.
 *
 * <p>May import: {@code report.rows}, {@code snapshot} and {@code spelling}; Jackson annotations.
 */
@NullMarked
package dev.portcullis.report.listing;

import org.jspecify.annotations.NullMarked;
