/**
 * One request and its answer: what was asked, what is sent back, and the refusals in Zoho's words.
 *
 * <p>May import: nothing of ours; the JDK's own HTTP server. Entry types: {@link dev.portcullis.sandbox.call.Call} and
 * {@link dev.portcullis.sandbox.call.Answer}.
 */
@NullMarked
package dev.portcullis.sandbox.call;

import org.jspecify.annotations.NullMarked;
