package dev.portcullis.report.html.findings;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of a page, read as its script reads it. */
public record Decoded(long total, List<Row> rows) {

    /** A finding; evidence is flat: what, observed, expected. */
    public record Row(
            String group, String fingerprint, String subject, String message, String call, List<String> evidence) {}

    public static Decoded of(String json) {
        JsonNode data = JsonMapper.shared().readTree(json);
        List<Row> rows = new ArrayList<>();
        data.get("chunks").forEach(chunk -> add(chunk, rows));
        return new Decoded(data.get("total").asLong(), rows);
    }

    /** The data element of a page. */
    public static Decoded ofPage(String html) {
        String open = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(open) + open.length();
        return of(html.substring(from, html.indexOf("</script>", from)));
    }

    private static void add(JsonNode chunk, List<Row> rows) {
        List<String> subjects = column(chunk.get("subject"));
        List<String> messages = column(chunk.get("message"));
        List<String> calls = column(chunk.get("call"));
        for (int at = 0; at < chunk.get("fingerprint").size(); at++) {
            List<String> evidence = new ArrayList<>();
            chunk.get("evidence")
                    .get(at)
                    .forEach(place ->
                            evidence.add(chunk.get("texts").get(place.asInt()).stringValue()));
            rows.add(new Row(
                    chunk.get("group").stringValue(),
                    chunk.get("fingerprint").get(at).stringValue(),
                    subjects.get(at),
                    messages.get(at),
                    calls.get(at),
                    evidence));
        }
    }

    private static List<String> column(JsonNode encoded) {
        List<String> texts = new ArrayList<>();
        String before = "";
        for (int at = 0; at < encoded.size(); at += 3) {
            String end = before.substring(before.length() - encoded.get(at + 2).asInt());
            before = before.substring(0, encoded.get(at).asInt())
                    + encoded.get(at + 1).stringValue()
                    + end;
            texts.add(before);
        }
        return texts;
    }
}
