/**
 * Bodies of messages for the channels of a team: short, bounded in size, with a link to the report where one is given. To
 * send them is CI's business.
 *
 * <p>Entry types: {@link dev.portcullis.report.message.SlackMessage}, {@link dev.portcullis.report.message.TeamsMessage}
 * and {@link dev.portcullis.report.message.EmailMessage}.
 *
 * <p>May import: what {@code report} may; Jackson and the template engine.
 */
@NullMarked
package dev.portcullis.report.message;

import org.jspecify.annotations.NullMarked;
