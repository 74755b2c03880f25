package dev.portcullis.evaluate;

import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.file.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as they stand on disk while they wait to be sorted. */
final class FindingForm extends BinaryForm<Finding> {
    @Override
    protected void write(Finding finding, DataOutput output) throws IOException {
        Finding.Original original = finding.original();
        writeText(output, original == null ? null : original.fingerprint());
        if (original != null) {
            writeOne(original.finding(), output);
        }
        writeOne(finding, output);
    }

    private static void writeOne(Finding finding, DataOutput output) throws IOException {
        writeText(output, finding.control());
        writeText(output, finding.severity().word());
        write(finding.subject(), output);
        writeText(output, finding.message());
        output.writeInt(finding.evidence().size());
        for (Evidence evidence : finding.evidence()) {
            writeText(output, evidence.what());
            writeText(output, evidence.observed());
            writeText(output, evidence.expected());
        }
    }

    private static void write(Subject subject, DataOutput output) throws IOException {
        writeText(output, subject.type().word());
        writeText(output, subject.portal());
        writeText(output, subject.portalId());
        writeText(output, subject.userType());
        writeText(output, subject.userTypeId());
        writeText(output, subject.module());
        writeText(output, subject.field());
        writeText(output, subject.fieldId());
        writeText(output, subject.email());
        writeText(output, subject.personalityId());
        writeText(output, subject.organisation());
        writeText(output, subject.label());
    }

    @Override
    protected Finding read(DataInput input) throws IOException {
        String fingerprint = readText(input);
        if (fingerprint == null) {
            return readOne(input, null);
        }
        return readOne(input, new Finding.Original(readOne(input, null), fingerprint));
    }

    private static Finding readOne(DataInput input, Finding.@Nullable Original original) throws IOException {
        String control = readNeeded(input);
        Severity severity = Severity.of(readNeeded(input));
        Subject subject = readSubject(input);
        String message = readNeeded(input);
        return new Finding(control, severity, subject, message, readEvidence(input), original);
    }

    private static List<Evidence> readEvidence(DataInput input) throws IOException {
        int count = input.readInt();
        var evidence = new ArrayList<Evidence>(count);
        for (int at = 0; at < count; at++) {
            evidence.add(new Evidence(readNeeded(input), readNeeded(input), readNeeded(input)));
        }
        return evidence;
    }

    private static Subject readSubject(DataInput input) throws IOException {
        return new Subject(
                SubjectType.of(readNeeded(input)),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readText(input),
                readNeeded(input));
    }
}
