package dev.portcullis.evaluate;

import dev.portcullis.pseudonym.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Makes the finding that reports show of the one that was found. */
final class Telling {
    private Telling() {}

    /**
     * The finding that is told, with the found one behind it.
     *
     * @param disguised the same finding, made of facts in disguise
     */
    static Finding of(Finding found, Finding disguised, Pseudonyms pseudonyms) {
        return new Finding(
                disguised.control(),
                disguised.severity(),
                subject(disguised.subject(), pseudonyms),
                pseudonyms.sentence(disguised.message()),
                disguised.evidence().stream()
                        .map(evidence -> new Evidence(
                                pseudonyms.sentence(evidence.what()),
                                pseudonyms.sentence(evidence.observed()),
                                pseudonyms.sentence(evidence.expected())))
                        .toList(),
                new Finding.Original(found, pseudonyms.digest(found.fingerprint())));
    }

    /** Of a subject, the e-mail and the label have what a rule may still tell of an e-mail. */
    private static Subject subject(Subject subject, Pseudonyms pseudonyms) {
        return new Subject(
                subject.type(),
                subject.portal(),
                subject.portalId(),
                subject.userType(),
                subject.userTypeId(),
                subject.module(),
                subject.field(),
                subject.fieldId(),
                sentence(subject.email(), pseudonyms),
                subject.personalityId(),
                subject.organisation(),
                pseudonyms.sentence(subject.label()));
    }

    private static @Nullable String sentence(@Nullable String text, Pseudonyms pseudonyms) {
        return text == null ? null : pseudonyms.sentence(text);
    }
}
