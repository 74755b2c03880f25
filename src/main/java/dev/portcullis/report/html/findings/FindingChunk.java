package dev.portcullis.report.html.findings;

import dev.portcullis.report.html.findings.FindingRow.Proof;
import dev.portcullis.report.html.part.Anchors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * Findings of one control, column by column. Sentences of one control resemble each other, so each is written as how much
 * it keeps of the beginning of the one before, what is new, and how much it keeps of its end; evidence is made of places in a list of texts.
 */
final class FindingChunk {
    private final List<FindingRow> rows;
    private final JsonGenerator json;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private FindingChunk(List<FindingRow> rows, JsonGenerator json) {
        this.rows = rows;
        this.json = json;
    }

    static void write(String control, List<FindingRow> rows, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("group", Anchors.of(control));
        new FindingChunk(rows, json).columns();
        json.writeEndObject();
    }

    private void columns() {
        json.writeArrayPropertyStart("fingerprint");
        rows.forEach(row -> json.writeString(row.fingerprint()));
        json.writeEndArray();
        json.writeArrayPropertyStart("people");
        rows.forEach(this::people);
        json.writeEndArray();
        json.writeArrayPropertyStart("waiver");
        rows.forEach(row -> json.writeNumber(row.waiver()));
        json.writeEndArray();
        column("subject", FindingRow::subject);
        column("place", FindingRow::place);
        column("message", FindingRow::message);
        column("call", FindingRow::call);
        column("acceptance", FindingRow::acceptance);
        json.writeArrayPropertyStart("evidence");
        rows.forEach(row -> evidence(row.evidence()));
        json.writeEndArray();
        json.writeArrayPropertyStart("texts");
        texts.keySet().forEach(json::writeString);
        json.writeEndArray();
    }

    private void people(FindingRow row) {
        if (row.people() == null) {
            json.writeNull();
        } else {
            json.writeNumber(row.people());
        }
    }

    private void column(String name, Function<FindingRow, String> value) {
        json.writeArrayPropertyStart(name);
        String before = "";
        for (FindingRow row : rows) {
            String text = value.apply(row);
            int kept = keptAhead(before, text);
            int end = keptBehind(before, text, kept);
            json.writeNumber(kept);
            json.writeString(text.substring(kept, text.length() - end));
            json.writeNumber(end);
            before = text;
        }
        json.writeEndArray();
    }

    /** A pair of surrogates is not cut. */
    private static int keptAhead(String before, String text) {
        int most = Math.min(before.length(), text.length());
        int kept = 0;
        while (kept < most && before.charAt(kept) == text.charAt(kept)) {
            kept++;
        }
        return kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept;
    }

    private static int keptBehind(String before, String text, int ahead) {
        int most = Math.min(before.length(), text.length()) - ahead;
        int kept = 0;
        while (kept < most && before.charAt(before.length() - 1 - kept) == text.charAt(text.length() - 1 - kept)) {
            kept++;
        }
        return kept > 0 && Character.isLowSurrogate(text.charAt(text.length() - kept)) ? kept - 1 : kept;
    }

    private void evidence(List<Proof> proofs) {
        json.writeStartArray();
        for (Proof proof : proofs) {
            json.writeNumber(place(proof.what()));
            json.writeNumber(place(proof.observed()));
            json.writeNumber(place(proof.expected()));
        }
        json.writeEndArray();
    }

    private int place(String text) {
        return texts.computeIfAbsent(text, any -> texts.size());
    }
}
