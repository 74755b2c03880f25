/**
 * The access picture of the page: what outsiders can do, how many of them, and who has it in several places.
 *
 * <p>Entry types: {@link dev.portcullis.report.html.access.AccessSection} and
 * {@link dev.portcullis.report.html.access.PeopleSection}.
 *
 * <p>May import: what {@code report} may.
 */
@NullMarked
package dev.portcullis.report.html.access;

import org.jspecify.annotations.NullMarked;
