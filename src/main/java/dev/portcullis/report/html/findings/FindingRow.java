package dev.portcullis.report.html.findings;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.report.mend.MendingCalls;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding as people read it.
 *
 * @param place the user type or portal it is in; empty when it is in none
 * @param people how many it is about; null when nobody knows
 * @param call what would mend it through Zoho's API; empty when nothing is known to
 * @param waiver the number of the waiver that covers it; 0 when it is open
 * @param acceptance who accepted it, in sentences; empty when it is open
 * @param anchor where a link to it leads; empty when that is another finding's
 */
public record FindingRow(
        String subject,
        String place,
        String message,
        @Nullable Long people,
        List<Proof> evidence,
        String call,
        int waiver,
        String acceptance,
        String fingerprint,
        String anchor) {
    /** What a row of the page is cloned from. */
    public static final FindingRow BLANK = new FindingRow("", "", "", null, List.of(), "", 0, "", "", "");

    private static final int ENOUGH = 16;
    private static final int AT_SIGHT = 12;

    /** A piece of evidence. */
    public record Proof(String what, String observed, String expected) {}

    public FindingRow {
        evidence = List.copyOf(evidence);
    }

    static FindingRow of(Finding finding, Assessment assessment, MendingCalls calls) {
        WaiverLine waiver = assessment.waiver(finding);
        String call = calls.of(finding);
        return new FindingRow(
                Plain.name(finding.subject().label()),
                place(finding.subject()),
                Plain.sentence(finding.message()),
                assessment.reach().of(finding.subject()),
                finding.evidence().stream()
                        .map(proof -> new Proof(
                                Plain.name(proof.what()), Plain.name(proof.observed()), Plain.name(proof.expected())))
                        .toList(),
                call == null ? "" : Plain.prose(call),
                waiver == null ? 0 : waiver.number(),
                waiver == null ? "" : acceptance(waiver),
                finding.fingerprint(),
                "finding-" + beginning(finding.fingerprint(), ENOUGH));
    }

    /** The same, where a link cannot lead. */
    FindingRow withoutAnchor() {
        return new FindingRow(subject, place, message, people, evidence, call, waiver, acceptance, fingerprint, "");
    }

    private static String place(Subject subject) {
        if (subject.portalId() == null) {
            return "";
        }
        String portal = Plain.name(subject.portal());
        return subject.userTypeId() == null ? portal : Plain.name(subject.userType()) + ", " + portal;
    }

    private static String acceptance(WaiverLine waiver) {
        return Plain.fullSentence(waiver.reason()) + " Approved by " + Plain.name(waiver.approvedBy())
                + ", expires on " + Counts.day(waiver.expires())
                + (waiver.ticket() == null ? "" : ", ticket " + Plain.name(waiver.ticket())) + " (waiver "
                + waiver.number() + ").";
    }

    /** The number of people in words. */
    public String reach() {
        return people == null ? "" : Counts.of(people, "person", "people");
    }

    /** Enough of the fingerprint to tell two apart at sight. */
    public String shortFingerprint() {
        return beginning(fingerprint, AT_SIGHT);
    }

    private static String beginning(String fingerprint, int length) {
        return fingerprint.substring(0, Math.min(length, fingerprint.length()));
    }
}
