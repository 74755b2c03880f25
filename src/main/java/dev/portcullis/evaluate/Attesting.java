package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attestations in force, asked about subjects that evidence leaves open. Not thread-safe. */
final class Attesting {
    private final Attestations attestations;
    private final Map<String, List<Attestation>> byControl = new HashMap<>();
    private final Map<Integer, Long> answered = new HashMap<>();

    private final Pseudonyms pseudonyms;

    Attesting(Attestations attestations, Instant asOf, Pseudonyms pseudonyms) {
        this.attestations = attestations;
        this.pseudonyms = pseudonyms;
        attestations.attestations().stream()
                .filter(attestation -> attestation.problem() == null)
                .filter(attestation -> attestation.period().covers(asOf))
                .sorted(Attestation.NEWEST_FIRST)
                .forEach(attestation -> byControl
                        .computeIfAbsent(attestation.control(), control -> new ArrayList<>())
                        .add(attestation));
    }

    boolean speaksOf(Control control) {
        return byControl.containsKey(control.id());
    }

    /** What was attested of a subject, or null when nothing was. */
    @Nullable
    Attestation of(Control control, Subject subject) {
        for (Attestation attestation : byControl.getOrDefault(control.id(), List.of())) {
            if (attestation.subject().matches(subject.names())) {
                answered.merge(attestation.number(), 1L, Long::sum);
                return attestation;
            }
        }
        return null;
    }

    /** The finding that an officer makes who attests that a subject does not comply. */
    static Finding finding(Control control, Subject subject, Attestation attestation) {
        String by = attestation.by().strip() + " on " + attestation.period().first();
        String statement = attestation.statement() == null ? control.title() : attestation.statement();
        return new Finding(
                control.id(),
                control.severity(),
                subject,
                "For " + subject.label() + " this was attested not to hold, by " + by + ": " + statement.strip(),
                List.of(new Evidence(
                        "attested by " + by,
                        "not compliant: " + attestation.evidence().strip(),
                        "compliant")));
    }

    /** The same finding as it may be told. */
    Finding told(Control control, Subject shown, Attestation attestation) {
        return finding(control, shown, told(attestation));
    }

    private Attestation told(Attestation attestation) {
        if (!pseudonyms.inForce()) {
            return attestation;
        }
        return new Attestation(
                attestation.number(),
                attestation.control(),
                attestation.subject().about(pseudonyms::email),
                attestation.statement() == null ? null : pseudonyms.freeText(attestation.statement()),
                attestation.compliant(),
                pseudonyms.freeText(attestation.evidence()),
                pseudonyms.signer(attestation.by()),
                attestation.period());
    }

    /** Every attestation; one on a control that counts for nothing answered nothing. */
    List<Answer> answers(Set<String> silenced) {
        return attestations.attestations().stream()
                .map(attestation -> new Answer(
                        told(attestation),
                        silenced.contains(attestation.control()) ? 0 : answered.getOrDefault(attestation.number(), 0L)))
                .toList();
    }
}
