/**
 * A Zoho look-alike on the loopback address, for the demo and the tests: one invented organisation, served in the shapes
 * that Zoho publishes.
 *
 * <p>The organisation is data files beside this package, one compact JSON record a line: the portal, its user types,
 * their modules and users by user type id, the internal users, the fields by module. Answers are assembled from them as
 * text. Its present is 2026-11-21T08:00:00Z. Entry type: {@link dev.portcullis.sandbox.Sandbox}.
 *
 * <p>May import: nothing of ours; the JDK's own HTTP server.
 */
@NullMarked
package dev.portcullis.sandbox;

import org.jspecify.annotations.NullMarked;
