/**
 * Reports as events, for programs that watch over many sources of them.
 *
 * <p>Entry type: {@link dev.portcullis.report.events.OcsfReport}.
 *
 * <p>May import: what {@code report} may.
 */
@NullMarked
package dev.portcullis.report.events;

import org.jspecify.annotations.NullMarked;
