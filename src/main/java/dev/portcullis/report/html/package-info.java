/**
 * The report that people read: one HTML file that needs nothing but a browser, and asks nothing of the network.
 *
 * <p>Entry type: {@link dev.portcullis.report.html.HtmlReport}. The templates are in {@code src/main/jte/report}; they
 * see nothing but {@link dev.portcullis.report.html.Page}, whose records clean every text they are given.
 *
 * <p>May import: {@code assess}, {@code control}, {@code snapshot} and, of {@code evaluate}, the findings; jte.
 */
@NullMarked
package dev.portcullis.report.html;

import org.jspecify.annotations.NullMarked;
