package dev.portcullis.report.html.findings;

import dev.portcullis.assess.Assessment;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.mend.MendingCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The findings as the page's script reads them: chunks of one control each, column by column, as many as a browser opens
 * at once. Only one chunk is ever in memory. Nothing in it can end the element it stands in.
 */
final class FindingData {
    static final int MOST = 100_000;
    private static final int CHUNK = 1_000;

    /** The page must stay under 40 MB. */
    private static final long MOST_CHARACTERS = 30_000_000;

    private static final JsonFactory JSON =
            JsonFactory.builder().characterEscapes(new ScriptEscapes()).build();

    private final int most;
    private final Assessment assessment;
    private final MendingCalls calls;
    private final ContentWriter target;
    private final JsonGenerator json;
    private final List<FindingRow> chunk = new ArrayList<>();
    private String control = "";
    private int written;

    private FindingData(int most, Assessment assessment, MendingCalls calls, ContentWriter target, JsonGenerator json) {
        this.most = most;
        this.assessment = assessment;
        this.calls = calls;
        this.target = target;
        this.json = json;
    }

    static void write(Assessment assessment, MendingCalls calls, Consumer<String> output) {
        write(MOST, assessment, calls, output);
    }

    static void write(int most, Assessment assessment, MendingCalls calls, Consumer<String> output) {
        var target = new ContentWriter(output);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), target)) {
            new FindingData(most, assessment, calls, target, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("total", assessment.openFindings() + assessment.waivedFindings());
        json.writeArrayPropertyStart("chunks");
        assessment.findings(this::add);
        flush();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void add(Finding finding) {
        if (written == most || target.written() > MOST_CHARACTERS) {
            return;
        }
        if (chunk.size() == CHUNK || !finding.control().equals(control)) {
            flush();
            control = finding.control();
        }
        chunk.add(FindingRow.of(finding, assessment, calls));
        written++;
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            FindingChunk.write(control, chunk, json);
            json.flush();
            chunk.clear();
        }
    }
}
