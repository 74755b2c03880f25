/**
 * What reports for people say in sentences, and how the words of tenants stand in them.
 *
 * <p>Entry types: {@link dev.portcullis.report.words.Sentences} and {@link dev.portcullis.report.words.Plain}.
 *
 * <p>May import: what {@code report} may.
 */
@NullMarked
package dev.portcullis.report.words;

import org.jspecify.annotations.NullMarked;
