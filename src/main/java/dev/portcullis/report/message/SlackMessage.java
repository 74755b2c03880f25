package dev.portcullis.report.message;

import dev.portcullis.assess.Assessment;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code slack.json}: blocks for an incoming webhook or {@code chat.postMessage}. All text is of the type that Slack shows
 * as it is: no tenant's name can mention a channel, open a link or change the type.
 */
public final class SlackMessage {
    /** Slack refuses longer ones. */
    private static final int LONGEST_HEADER = 150;

    private static final int LONGEST_TEXT = 3_000;

    private SlackMessage() {}

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, @Nullable URI link, OutputStream output) {
        News news = News.of(assessment, link);
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "header", "text", plain(news.headline(), LONGEST_HEADER)));
        blocks.add(section(news.sentence() + " " + news.basis()));
        if (!news.worst().isEmpty()) {
            blocks.add(section(news.worst().stream().map(News.Line::text).collect(Collectors.joining("\n"))));
        }
        if (news.more() != null) {
            blocks.add(section(news.more()));
        }
        if (news.notAssessed() != null) {
            blocks.add(section(news.notAssessed()));
        }
        if (link != null) {
            blocks.add(button(link));
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("text", plainText(news.headline()));
        message.put("blocks", blocks);
        MessageJson.write(message, output);
    }

    /** Shown in notifications, where Slack reads its own markup: these three characters begin all of it that acts. */
    private static String plainText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", plain(text, LONGEST_TEXT));
    }

    private static Map<String, Object> button(URI link) {
        Map<String, Object> button =
                Map.of("type", "button", "text", plain("Open the report", LONGEST_HEADER), "url", link.toString());
        return Map.of("type", "actions", "elements", List.of(button));
    }

    private static Map<String, Object> plain(String text, int longest) {
        return Map.of("type", "plain_text", "text", MessageJson.cut(text, longest), "emoji", false);
    }
}
