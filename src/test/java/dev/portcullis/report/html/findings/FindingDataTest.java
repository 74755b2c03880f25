package dev.portcullis.report.html.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.assess.Assessment;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.report.html.findings.Decoded.Row;
import dev.portcullis.report.mend.MendingCalls;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class FindingDataTest {
    @TempDir
    Path folder;

    private static String data(int most, Assessment assessment) {
        var text = new StringBuilder();
        FindingData.write(most, assessment, new MendingCalls(assessment), text::append);
        return text.toString();
    }

    @Test
    void every_finding_comes_back_as_it_was_over_several_chunks() throws Exception {
        ManyFindings.of(folder, 2_345, assessment -> {
            var findings = new ArrayList<Finding>();
            assessment.findings(findings::add);

            Decoded decoded = Decoded.of(data(FindingData.MOST, assessment));

            assertThat(decoded.total()).isEqualTo(2_345);
            assertThat(decoded.rows())
                    .extracting(Row::fingerprint)
                    .containsExactlyElementsOf(
                            findings.stream().map(Finding::fingerprint).toList());
            assertThat(decoded.rows())
                    .extracting(Row::subject)
                    .containsExactlyElementsOf(findings.stream()
                            .map(finding -> finding.subject().label())
                            .toList());
        });
    }

    @Test
    void beyond_the_cap_the_total_still_tells_how_many_there_are() throws Exception {
        ManyFindings.of(folder, 50, assessment -> {
            Decoded decoded = Decoded.of(data(20, assessment));

            assertThat(decoded.rows()).hasSize(20);
            assertThat(decoded.total()).isEqualTo(50);
        });
    }

    @Test
    void texts_that_resemble_each_other_cost_little_and_come_back_whole() {
        var names = List.of("a😀b, same", "a😁b, same", "a😀b, same", "", "same", "x😁", "y😁", "</script>", "<!--");
        List<FindingRow> rows = names.stream()
                .map(name -> new FindingRow(name, "", name, 1L, List.of(), "", 0, "", "ff", "a"))
                .toList();
        var text = new StringWriter();
        try (var json = JsonFactory.builder()
                .characterEscapes(new ScriptEscapes())
                .build()
                .createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("total", rows.size());
            json.writeArrayPropertyStart("chunks");
            FindingChunk.write("X-1", rows, json);
            json.writeEndArray();
            json.writeEndObject();
        }

        assertThat(text.toString()).doesNotContain("<");
        assertThat(Decoded.of(text.toString()).rows()).extracting(Row::message).containsExactlyElementsOf(names);
    }
}
