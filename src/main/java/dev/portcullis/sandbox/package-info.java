/**
 * A Zoho look-alike on the loopback address, for the demo and the tests: one invented organisation, served in the shapes
 * that Zoho publishes.
 *
 * <p>The organisation is data files beside this package; answers are assembled from them as text. Entry type: {@link
 * dev.portcullis.sandbox.Sandbox}.
 *
 * <p>May import: nothing of ours; the JDK's own HTTP server.
 */
@NullMarked
package dev.portcullis.sandbox;

import org.jspecify.annotations.NullMarked;
