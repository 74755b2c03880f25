/**
 * Small parts that several sections of the page share.
 *
 * <p>Entry types: {@link dev.portcullis.report.html.part.Anchors} and {@link dev.portcullis.report.html.part.Fact}.
 *
 * <p>May import: {@code report.words}.
 */
@NullMarked
package dev.portcullis.report.html.part;

import org.jspecify.annotations.NullMarked;
