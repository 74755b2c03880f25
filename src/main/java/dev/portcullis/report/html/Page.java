package dev.portcullis.report.html;

import dev.portcullis.assess.RunVerdict;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.report.words.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show, in the order in which they show it. Every record cleans the texts it is given, so that
 * nothing a tenant typed reaches a template as it was.
 */
public record Page(
        Cover cover,
        List<Tile> tiles,
        List<Share> shares,
        List<CoverageRow> gaps,
        List<ControlRow> unassessed,
        Found found,
        List<ControlRow> controls,
        List<CoverageRow> coverage,
        List<String> notes,
        Signed signed,
        Run run) {

    public Page {
        notes = notes.stream().map(Plain::fullSentence).toList();
    }

    /**
     * Whose report this is and what it comes to.
     *
     * @param portals their names, in one text
     * @param basis what the verdict rests on, in sentences
     */
    public record Cover(
            String organisation,
            String portals,
            Moment asOf,
            Moment collectedAt,
            RunVerdict verdict,
            String sentence,
            String basis,
            boolean sealed) {
        public Cover {
            organisation = Plain.name(organisation);
            portals = Plain.whole(portals);
            sentence = Plain.whole(sentence);
            basis = Plain.whole(basis);
        }
    }

    /** An instant for people and for machines. */
    public record Moment(String words, String iso) {}

    /** A number in the summary; {@code kind} is a severity's word or {@code unassessed}. */
    public record Tile(String kind, String label, String number, String caption, boolean none) {}

    /** How many controls came to a verdict, with its part of the bar from {@code start}, in thousandths. */
    public record Share(Verdict verdict, String number, long start, long width) {}

    /** A control and its verdict; {@code anchor} leads to its findings and is empty when it has none. */
    public record ControlRow(
            String id,
            String anchor,
            String title,
            Severity severity,
            Verdict verdict,
            String extent,
            String assessed,
            String passed,
            String failed,
            String waived,
            String attested,
            String notAssessed,
            String reason) {
        public ControlRow {
            id = Plain.name(id);
            title = Plain.sentence(title);
            reason = Plain.fullSentence(reason);
        }
    }

    /** What was collected of one resource. */
    public record CoverageRow(
            String resource, String scope, String state, String count, String message, List<Link> consequence) {
        public CoverageRow {
            resource = Plain.name(resource);
            scope = Plain.name(scope);
            state = Plain.name(state);
            message = Plain.fullSentence(message);
        }
    }

    /** A control's id; {@code anchor} is empty when there is nothing to lead to. */
    public record Link(String id, String anchor) {
        public Link {
            id = Plain.name(id);
        }
    }

    /** The findings; {@code note} says what is left out, and is empty when nothing is. */
    public record Found(long total, long shown, String totalWords, String note, List<Group> groups) {}

    /** A control with open findings. */
    public record Group(
            String id,
            String anchor,
            String title,
            Severity severity,
            String extent,
            String rationale,
            String remediation,
            List<Fact> frameworks,
            String caption,
            boolean open,
            List<FindingRow> findings) {
        public Group {
            id = Plain.name(id);
            title = Plain.sentence(title);
            rationale = Plain.prose(rationale);
            remediation = Plain.prose(remediation);
        }
    }

    /** One finding; {@code acceptance} is null when it is open. */
    public record FindingRow(
            String subject,
            String message,
            List<Proof> evidence,
            String fingerprint,
            @Nullable Acceptance acceptance) {
        public FindingRow {
            subject = Plain.name(subject);
            message = Plain.sentence(message);
        }

        /** Enough of the fingerprint to tell two apart at sight. */
        public String shortFingerprint() {
            return fingerprint.substring(0, 12);
        }
    }

    /** The waiver that covers a finding; {@code ticket} is empty when it names none. */
    public record Acceptance(int waiver, String reason, String approvedBy, String ticket, String expires) {
        public Acceptance {
            reason = Plain.fullSentence(reason);
            approvedBy = Plain.name(approvedBy);
            ticket = ticket.isEmpty() ? "" : Plain.name(ticket);
        }
    }

    /** Waivers and attestations, and how they stand. */
    public record Signed(List<WaiverRow> waivers, List<AttestationRow> attestations) {}

    /** A waiver; {@code why} is empty when nothing keeps it from having an effect. */
    public record WaiverRow(
            int number,
            Link control,
            String subject,
            String reason,
            String people,
            String ticket,
            String days,
            String state,
            boolean inForce,
            String why,
            String findings) {
        public WaiverRow {
            subject = Plain.sentence(subject);
            reason = Plain.fullSentence(reason);
            people = Plain.sentence(people);
            ticket = ticket.isEmpty() ? "" : Plain.name(ticket);
            why = Plain.fullSentence(why);
        }
    }

    /** An attestation; {@code why} is empty when nothing keeps it from having an effect. */
    public record AttestationRow(
            int number,
            Link control,
            String subject,
            String statement,
            boolean compliant,
            String evidence,
            String by,
            String days,
            String state,
            boolean inForce,
            String why,
            String subjects) {
        public AttestationRow {
            subject = Plain.sentence(subject);
            statement = Plain.fullSentence(statement);
            evidence = Plain.fullSentence(evidence);
            by = Plain.name(by);
            why = Plain.fullSentence(why);
        }
    }

    /** An observed value beside the expected one. */
    public record Proof(String what, String observed, String expected) {
        public Proof {
            what = Plain.name(what);
            observed = Plain.sentence(observed);
            expected = Plain.sentence(expected);
        }
    }

    /** A label and its value. */
    public record Fact(String label, String value) {
        public Fact {
            label = Plain.name(label);
            value = Plain.whole(value);
        }
    }

    /** The settings of the run. */
    public record Run(String tool, List<Fact> facts, List<Pack> packs, List<Setting> parameters) {
        public Run {
            tool = Plain.name(tool);
        }
    }

    /** A rule pack with its digest. */
    public record Pack(String name, String version, String controls, String sha256) {
        public Pack {
            name = Plain.name(name);
            version = Plain.name(version);
        }
    }

    /**
     * A parameter in force, or how a control is treated.
     *
     * @param usual the default where the value differs from it, else empty
     * @param origin the file it was set in; empty for a default
     * @param meaning what a parameter is for, or why a control is treated so
     */
    public record Setting(String control, String name, String value, String usual, String origin, String meaning) {
        public Setting {
            control = Plain.name(control);
            name = Plain.name(name);
            value = Plain.whole(value);
            usual = Plain.whole(usual);
            origin = Plain.name(origin);
            meaning = Plain.fullSentence(meaning);
        }
    }
}
