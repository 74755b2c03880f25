package dev.portcullis.report.handbook;

import dev.portcullis.control.Severity;
import dev.portcullis.report.words.Plain;
import java.util.List;

/**
 * What the templates show, in the order in which they show it.
 *
 * @param version of the program
 */
public record Book(String version, List<Pack> packs, List<Chapter> chapters, List<Framework> frameworks) {

    /** A folder of rules. */
    public record Pack(String name, String version, String controls, String sha256) {
        public Pack {
            name = Plain.name(name);
            version = Plain.name(version);
        }
    }

    /**
     * A control.
     *
     * @param file the name of its page without an ending
     * @param needs the evidence it cannot do without, in words
     * @param rules its rules as written, line by line
     */
    public record Chapter(
            String id,
            String file,
            String title,
            Severity severity,
            String subject,
            List<String> needs,
            String rationale,
            String remediation,
            List<Setting> settings,
            List<Reference> references,
            String source,
            String rules) {
        public Chapter {
            id = Plain.name(id);
            title = Plain.sentence(title);
            needs = needs.stream().map(Plain::name).toList();
            rationale = Plain.prose(rationale);
            remediation = Plain.prose(remediation);
            source = Plain.name(source);
            rules = RuleText.clean(rules);
        }

        /** What encloses the rules in Markdown: more backticks than stand together within them. */
        public String fence() {
            return RuleText.fence(rules);
        }
    }

    /** A parameter; {@code range} is empty where any value of the type will do. */
    public record Setting(String name, String type, String usual, String range, String meaning) {
        public Setting {
            name = Plain.name(name);
            usual = Plain.whole(usual);
            meaning = Plain.fullSentence(meaning);
        }
    }

    /** What a control gives evidence for, within one framework. */
    public record Reference(String framework, String anchor, List<Named> requirements) {}

    /** A requirement; {@code title} is empty when it is none of our list. */
    public record Requirement(String id, String title) {
        public Requirement {
            id = Plain.name(id);
            title = Plain.sentence(title);
        }
    }

    /** A requirement that a control names; {@code limit} says up to which setting it holds, and is empty without one. */
    public record Named(Requirement requirement, String limit) {
        public Named {
            limit = Plain.whole(limit);
        }
    }

    /**
     * All requirements of a framework that are in our list or in a rule file.
     *
     * @param anchor leads to it on the page of requirements
     */
    public record Framework(String name, String anchor, List<Evidence> requirements) {

        /** Those that no control gives evidence for. */
        public List<Evidence> gaps() {
            return requirements.stream().filter(row -> row.controls().isEmpty()).toList();
        }

        public int covered() {
            return requirements.size() - gaps().size();
        }
    }

    /** The controls that give evidence for a requirement. */
    public record Evidence(Requirement requirement, List<Link> controls) {}

    /** A control's id and the name of its page without an ending. */
    public record Link(String id, String file) {
        public Link {
            id = Plain.name(id);
        }
    }
}
