package dev.portcullis.evaluate;

import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.portion.CompactForm;
import dev.portcullis.snapshot.file.SortedSpill;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Findings as they stand on disk while they wait to be sorted: nothing but texts, one after the other. */
final class FindingForm implements SortedSpill.Form<Finding> {
    /** What a finding takes besides the texts that are its own. */
    private static final int OBJECTS = 300;

    /** In letters, since a rule may join long texts, and names may be long. */
    @Override
    public int weight(Finding finding) {
        int letters =
                OBJECTS + finding.message().length() + finding.subject().label().length();
        for (Evidence evidence : finding.evidence()) {
            letters += evidence.what().length()
                    + evidence.observed().length()
                    + evidence.expected().length();
        }
        return finding.original() == null ? letters : 2 * letters;
    }

    @Override
    public byte[] bytes(Finding finding) {
        var texts = new ArrayList<@Nullable String>();
        Finding.Original original = finding.original();
        texts.add(original == null ? null : original.fingerprint());
        if (original != null) {
            add(original.finding(), texts);
        }
        add(finding, texts);
        int most = 0;
        for (String text : texts) {
            most += CompactForm.atMost(text);
        }
        ByteBuffer bytes = ByteBuffer.allocate(most);
        texts.forEach(text -> CompactForm.put(bytes, text));
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void add(Finding finding, List<@Nullable String> texts) {
        texts.add(finding.control());
        texts.add(finding.severity().word());
        add(finding.subject(), texts);
        texts.add(finding.message());
        texts.add(Integer.toString(finding.evidence().size()));
        for (Evidence evidence : finding.evidence()) {
            texts.add(evidence.what());
            texts.add(evidence.observed());
            texts.add(evidence.expected());
        }
    }

    private static void add(Subject subject, List<@Nullable String> texts) {
        texts.add(subject.type().word());
        texts.add(subject.portal());
        texts.add(subject.portalId());
        texts.add(subject.userType());
        texts.add(subject.userTypeId());
        texts.add(subject.module());
        texts.add(subject.field());
        texts.add(subject.fieldId());
        texts.add(subject.email());
        texts.add(subject.personalityId());
        texts.add(subject.organisation());
        texts.add(subject.label());
    }

    @Override
    public Finding read(byte[] bytes) {
        ByteBuffer texts = ByteBuffer.wrap(bytes);
        String fingerprint = CompactForm.text(texts);
        if (fingerprint == null) {
            return readOne(texts, null);
        }
        return readOne(texts, new Finding.Original(readOne(texts, null), fingerprint));
    }

    private static Finding readOne(ByteBuffer texts, Finding.@Nullable Original original) {
        String control = needed(texts);
        Severity severity = Severity.of(needed(texts));
        Subject subject = readSubject(texts);
        String message = needed(texts);
        return new Finding(control, severity, subject, message, readEvidence(texts), original);
    }

    private static List<Evidence> readEvidence(ByteBuffer texts) {
        int count = Integer.parseInt(needed(texts));
        var evidence = new ArrayList<Evidence>(count);
        for (int at = 0; at < count; at++) {
            evidence.add(new Evidence(needed(texts), needed(texts), needed(texts)));
        }
        return evidence;
    }

    private static Subject readSubject(ByteBuffer texts) {
        return new Subject(
                SubjectType.of(needed(texts)),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                CompactForm.text(texts),
                needed(texts));
    }

    private static String needed(ByteBuffer texts) {
        return Objects.requireNonNull(CompactForm.text(texts), "a text that is never null");
    }
}
