package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.AttestationLine;
import dev.portcullis.assess.signed.WaiverLine;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Waivers and attestations as {@code report.json} has them. */
final class SignedJson {
    private static final List<String> KEYS = List.of("portal", "userType", "module", "field", "email");

    private SignedJson() {}

    static void write(Assessment assessment, JsonGenerator json) {
        json.writeArrayPropertyStart("waivers");
        assessment.waiving().lines().forEach(waiver -> {
            json.writeStartObject();
            json.writeNumberProperty("number", waiver.number());
            json.writeStringProperty("control", waiver.control());
            subject(waiver.subject(), json);
            signatures(waiver, json);
            JsonStream.text(json, "evidenceDigest", waiver.evidenceDigest());
            json.writeStringProperty("state", waiver.standing().word());
            JsonStream.text(json, "why", waiver.why());
            JsonStream.number(json, "findings", waiver.findings());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("attestations");
        assessment.attestations().forEach(attestation -> attestation(attestation, json));
        json.writeEndArray();
    }

    /** What stands beside a finding that a waiver covers. */
    static void of(WaiverLine waiver, JsonGenerator json) {
        json.writeObjectPropertyStart("waiver");
        json.writeNumberProperty("number", waiver.number());
        signatures(waiver, json);
        json.writeEndObject();
    }

    private static void signatures(WaiverLine waiver, JsonGenerator json) {
        json.writeStringProperty("reason", waiver.reason());
        json.writeStringProperty("requestedBy", waiver.requestedBy());
        json.writeStringProperty("approvedBy", waiver.approvedBy());
        JsonStream.text(json, "ticket", waiver.ticket());
        json.writeStringProperty("from", waiver.from().toString());
        json.writeStringProperty("expires", waiver.expires().toString());
    }

    private static void attestation(AttestationLine attestation, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", attestation.number());
        json.writeStringProperty("control", attestation.control());
        subject(attestation.subject(), json);
        JsonStream.text(json, "statement", attestation.statement());
        json.writeBooleanProperty("compliant", attestation.compliant());
        json.writeStringProperty("evidence", attestation.evidence());
        json.writeStringProperty("by", attestation.by());
        json.writeStringProperty("on", attestation.on().toString());
        json.writeStringProperty("validUntil", attestation.validUntil().toString());
        json.writeStringProperty("state", attestation.standing().word());
        JsonStream.text(json, "why", attestation.why());
        json.writeNumberProperty("subjects", attestation.subjects());
        json.writeEndObject();
    }

    private static void subject(Map<String, String> given, JsonGenerator json) {
        json.writeObjectPropertyStart("subject");
        KEYS.forEach(key -> JsonStream.text(json, key, given.get(key)));
        json.writeEndObject();
    }
}
