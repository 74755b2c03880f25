/**
 * The call to Zoho's API that would mend a finding, for people to read: nothing here sends it.
 *
 * <p>Entry type: {@link dev.portcullis.report.mend.MendingCalls}.
 *
 * <p>May import: what {@code report} may; Jackson.
 */
@NullMarked
package dev.portcullis.report.mend;

import org.jspecify.annotations.NullMarked;
