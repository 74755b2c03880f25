package dev.portcullis.report.tables;

import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A finding as a row, the same in every table of findings. */
final class FindingRow {
    static final List<String> COLUMNS = List.of(
            "fingerprint",
            "control",
            "severity",
            "state",
            "subject_type",
            "portal",
            "user_type",
            "module",
            "field",
            "email",
            "personality_id",
            "subject",
            "message",
            "evidence",
            "waived_until");

    private FindingRow() {}

    static List<@Nullable String> of(Finding finding, @Nullable WaiverLine waiver) {
        Subject subject = finding.subject();
        return Arrays.asList(
                finding.fingerprint(),
                finding.control(),
                finding.severity().word(),
                waiver == null ? "open" : "waived",
                subject.type().word(),
                subject.portal(),
                subject.userType(),
                subject.module(),
                subject.field(),
                subject.email(),
                subject.personalityId(),
                subject.label(),
                finding.message(),
                finding.evidence().stream().map(FindingRow::sentence).collect(Collectors.joining("; ")),
                waiver == null ? null : waiver.expires().toString());
    }

    private static String sentence(Evidence evidence) {
        return evidence.what() + " is " + evidence.observed() + ", expected " + evidence.expected();
    }
}
