/**
 * {@code report.json}, the contract that other programs read.
 *
 * <p>Entry type: {@link dev.portcullis.report.json.JsonReport}.
 *
 * <p>May import: what {@code report} may; Jackson.
 */
@NullMarked
package dev.portcullis.report.json;

import org.jspecify.annotations.NullMarked;
