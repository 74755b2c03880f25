package dev.portcullis.report.html;

import dev.portcullis.assess.RunVerdict;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.report.html.access.AccessSection;
import dev.portcullis.report.html.access.PeopleSection;
import dev.portcullis.report.html.findings.FindingsSection;
import dev.portcullis.report.html.part.Fact;
import dev.portcullis.report.html.part.Link;
import dev.portcullis.report.html.requirements.FrameworkRows;
import dev.portcullis.report.words.Plain;
import java.util.List;

/**
 * What the templates show, in the order in which they show it. Every record cleans the texts it is given, so that
 * nothing a tenant typed reaches a template as it was.
 */
public record Page(
        Cover cover,
        List<Tile> tiles,
        List<Share> shares,
        List<FirstThing> first,
        AccessSection access,
        FindingsSection found,
        List<CoverageRow> gaps,
        List<ControlRow> unassessed,
        List<FrameworkRows> frameworks,
        PeopleSection people,
        List<ControlRow> controls,
        List<CoverageRow> coverage,
        List<String> notes,
        Signed signed,
        Run run) {

    public Page {
        notes = notes.stream().map(Plain::fullSentence).toList();
    }

    /** Whether any control looked at anything. */
    public boolean judged() {
        return controls.stream().anyMatch(row -> !row.assessed().equals("0"));
    }

    /**
     * Whose report this is and what it comes to.
     *
     * @param portals their names, in one text
     * @param basis what the verdict rests on, in sentences
     * @param pseudonyms what readers must know of them; empty where people have their own names
     */
    public record Cover(
            String organisation,
            String portals,
            Moment asOf,
            Moment collectedAt,
            RunVerdict verdict,
            String sentence,
            String basis,
            boolean sealed,
            String pseudonyms) {
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

    /** What to mend first: a control with open findings. */
    public record FirstThing(Link control, Severity severity, String title, String extent) {
        public FirstThing {
            title = Plain.sentence(title);
        }
    }

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

    /** What was collected of one resource; {@code permission} is the token's scope it takes. */
    public record CoverageRow(
            String resource,
            String scope,
            String state,
            String count,
            String message,
            String permission,
            List<Link> consequence) {
        public CoverageRow {
            resource = Plain.name(resource);
            scope = Plain.name(scope);
            state = Plain.name(state);
            message = Plain.fullSentence(message);
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
