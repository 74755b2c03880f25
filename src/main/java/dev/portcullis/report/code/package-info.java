/**
 * Reports for the platforms that developers work on: code scanning, code quality, test results. They look at files, so a
 * finding is shown at the rule that found it.
 *
 * <p>Entry types: {@link dev.portcullis.report.code.SarifReport}, {@link dev.portcullis.report.code.GitlabReport},
 * {@link dev.portcullis.report.code.JunitReport}, {@link dev.portcullis.report.code.GithubAnnotations}.
 *
 * <p>May import: what {@code report} may, and Java's own writer of XML.
 */
@NullMarked
package dev.portcullis.report.code;

import org.jspecify.annotations.NullMarked;
