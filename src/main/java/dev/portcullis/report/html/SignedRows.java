package dev.portcullis.report.html;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.AttestationLine;
import dev.portcullis.assess.signed.Standing;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.report.html.part.Link;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waivers and attestations as the page shows them. */
final class SignedRows {
    private final UnaryOperator<String> anchors;

    /** Make rows whose links lead where {@code anchors} says of a control's id. */
    SignedRows(UnaryOperator<String> anchors) {
        this.anchors = anchors;
    }

    Page.Signed of(Assessment assessment) {
        return new Page.Signed(
                assessment.waiving().lines().stream().map(this::row).toList(),
                assessment.attestations().stream().map(this::row).toList());
    }

    private Page.WaiverRow row(WaiverLine waiver) {
        return new Page.WaiverRow(
                waiver.number(),
                link(waiver.control()),
                subject(waiver.subject()),
                waiver.reason(),
                "requested by " + Plain.name(waiver.requestedBy()) + ", approved by " + Plain.name(waiver.approvedBy()),
                waiver.ticket() == null ? "" : waiver.ticket(),
                days(waiver.from(), waiver.expires()),
                words(waiver.standing()),
                waiver.standing().inForce(),
                words(waiver.why()),
                waiver.findings() == null ? "–" : Counts.number(waiver.findings()));
    }

    private Page.AttestationRow row(AttestationLine attestation) {
        return new Page.AttestationRow(
                attestation.number(),
                link(attestation.control()),
                subject(attestation.subject()),
                words(attestation.statement()),
                attestation.compliant(),
                attestation.evidence(),
                attestation.by(),
                days(attestation.on(), attestation.validUntil()),
                words(attestation.standing()),
                attestation.standing().inForce(),
                words(attestation.why()),
                Counts.number(attestation.subjects()));
    }

    private Link link(String control) {
        return new Link(control, anchors.apply(control));
    }

    private static String subject(Map<String, String> given) {
        return given.entrySet().stream()
                .map(entry -> key(entry.getKey()) + " " + Plain.name(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String key(String key) {
        return switch (key) {
            case "userType" -> "user type";
            case "email" -> "e-mail";
            default -> key;
        };
    }

    private static String days(LocalDate first, LocalDate last) {
        return Counts.day(first) + " to " + Counts.day(last);
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case ACTIVE -> "Active";
            case EXPIRING -> "Expires soon";
            case NOT_YET_VALID -> "Not yet valid";
            case EXPIRED -> "Expired";
            case UNUSED -> "Unused";
            case STALE -> "Stale";
            case INVALID -> "Invalid";
        };
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
