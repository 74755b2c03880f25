/**
 * A Zoho look-alike on the loopback address, for the demo, the tests and rehearsals: one invented organisation, served in
 * the shapes that Zoho publishes.
 *
 * <p>This package holds what those who start one see, and what is true of every request: the log, the latency, the canned
 * answers and the credits. Answers are put together in its sub-packages: {@code accounts} gives out tokens, {@code api}
 * shows the {@code organisation}, both in terms of {@code call}. Entry type: {@link dev.portcullis.sandbox.Sandbox}.
 *
 * <p>May import: nothing of ours; the JDK's own HTTP server.
 */
@NullMarked
package dev.portcullis.sandbox;

import org.jspecify.annotations.NullMarked;
