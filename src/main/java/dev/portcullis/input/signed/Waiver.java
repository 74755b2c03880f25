package dev.portcullis.input.signed;

import dev.portcullis.control.Severity;
import dev.portcullis.snapshot.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one control that an officer accepts for a time.
 *
 * @param number its place in the file, counted from 1
 * @param line where it stands in the file, counted from 1
 * @param column counted from 1
 * @param evidenceDigest digest of the evidence it was approved for; null when nobody fixed it
 */
public record Waiver(
        int number,
        int line,
        int column,
        String control,
        Selector subject,
        String reason,
        String requestedBy,
        String approvedBy,
        @Nullable String ticket,
        Period period,
        @Nullable String evidenceDigest) {
    /** What stands where an officer is still to write something. */
    public static final String PLACEHOLDER = "TODO";

    static final int MOST_DAYS = 366;
    static final int MOST_DAYS_CRITICAL = 90;

    /** How many days it may last for a control of this severity. */
    public static int mostDays(Severity severity) {
        return severity == Severity.CRITICAL ? MOST_DAYS_CRITICAL : MOST_DAYS;
    }

    /** Why it has no effect, whatever the date, in sentences without a full stop; empty when it is valid. */
    public List<String> problems(Severity severity) {
        var problems = new ArrayList<String>();
        unfinished("reason", reason, problems);
        unfinished("requestedBy", requestedBy, problems);
        unfinished("approvedBy", approvedBy, problems);
        if (problems.isEmpty() && Objects.equals(MailAddress.normal(requestedBy), MailAddress.normal(approvedBy))) {
            problems.add("approved by the one who requested it; expected somebody else");
        }
        if (period.days() > mostDays(severity)) {
            problems.add("lasts " + period.days() + " days, expected at most " + mostDays(severity) + " for a "
                    + severity.word() + " control");
        }
        return problems;
    }

    private static void unfinished(String key, String value, List<String> problems) {
        if (value.strip().equals(PLACEHOLDER) || value.strip().startsWith(PLACEHOLDER + ":")) {
            problems.add(key + " still says " + PLACEHOLDER);
        }
    }
}
