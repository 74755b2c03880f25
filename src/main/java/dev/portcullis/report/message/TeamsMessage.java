package dev.portcullis.report.message;

import dev.portcullis.assess.Assessment;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code teams.json}: an adaptive card for a workflow's webhook. Text stands in runs, which Teams shows as they are: text
 * blocks would read Markdown, and with it links of a tenant's making.
 */
public final class TeamsMessage {
    /** Teams takes 28 kB in all. */
    private static final int LONGEST_TEXT = 1_500;

    private TeamsMessage() {}

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, @Nullable URI link, OutputStream output) {
        News news = News.of(assessment, link);
        List<Map<String, Object>> body = new ArrayList<>();
        body.add(text(news.headline(), true));
        body.add(text(news.sentence() + " " + news.basis(), false));
        news.worst().forEach(line -> body.add(text(line.text(), false)));
        if (news.more() != null) {
            body.add(text(news.more(), false));
        }
        if (news.notAssessed() != null) {
            body.add(text(news.notAssessed(), false));
        }
        Map<String, Object> card = Map.of(
                "type",
                "AdaptiveCard",
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "version",
                "1.4",
                "body",
                body,
                "actions",
                link == null
                        ? List.of()
                        : List.of(
                                Map.of("type", "Action.OpenUrl", "title", "Open the report", "url", link.toString())));
        MessageJson.write(
                Map.of(
                        "type",
                        "message",
                        "attachments",
                        List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))),
                output);
    }

    private static Map<String, Object> text(String text, boolean bold) {
        Map<String, Object> run = Map.of(
                "type", "TextRun", "text", MessageJson.cut(text, LONGEST_TEXT), "weight", bold ? "bolder" : "default");
        return Map.of("type", "RichTextBlock", "inlines", List.of(run));
    }
}
