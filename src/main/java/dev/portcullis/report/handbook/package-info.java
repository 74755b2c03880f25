/**
 * The handbook of the controls, in Markdown and HTML: what each asks for and why, and which requirement of which framework
 * it gives evidence for.
 *
 * <p>Entry type: {@link dev.portcullis.report.handbook.Handbook}. The templates are in {@code src/main/jte/handbook} and
 * {@code src/main/jte-text/handbook}; they see nothing but {@link dev.portcullis.report.handbook.Book}, whose records clean
 * every text they are given, since rule files come from authors nobody knows.
 *
 * <p>May import: {@code control}, {@code snapshot.file}, {@code report.catalogue} and {@code report.html}; jte.
 */
@NullMarked
package dev.portcullis.report.handbook;

import org.jspecify.annotations.NullMarked;
