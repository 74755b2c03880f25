package dev.portcullis.input.signed;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Changes the text of a waiver file and nothing around the change: comments and layout stay. Whoever writes the result
 * reads it first, since what looks odd to a person may look odder to this.
 */
public final class WaiverText {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();
    private static final String DIGEST = "evidenceDigest";

    private final String file;
    private final String text;
    private final String newline;

    /** The text of a file that could be read as waivers. */
    public WaiverText(String file, String text) {
        this.file = file;
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The text with one more waiver at its end, in which people are still to write who accepts what, and why. */
    public String with(String control, Map<String, String> subject, Period period) throws InvalidFilesException {
        List<String> lines = entry(control, subject, period);
        Node list = list();
        if (list instanceof SequenceNode entries && !entries.getValue().isEmpty()) {
            if (entries.getFlowStyle() == FlowStyle.FLOW) {
                throw refused(list, "the list stands in brackets; write each waiver on lines of its own, behind a '-'");
            }
            int column = entries.getValue().get(0).getStartMark().orElseThrow().getColumn() - 2;
            return ended(text) + indented(lines, Math.max(0, column));
        }
        if (list == null && root() instanceof MappingNode braces) {
            throw refused(braces, "there is no list of waivers; expected 'waivers:' and nothing else");
        } else if (list == null) {
            return ended(text) + "waivers:" + newline + indented(lines, 2);
        }
        // What stands there is an empty list or nothing.
        String before = text.substring(0, start(list));
        return before.stripTrailing()
                + newline
                + indented(lines, 2)
                + text.substring(end(list)).stripLeading();
    }

    private static List<String> entry(String control, Map<String, String> subject, Period period) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("control", control);
        ObjectNode selector = entry.putObject("subject");
        Selector.of(subject).given().forEach(selector::put);
        entry.put("reason", Waiver.PLACEHOLDER + ": why this is acceptable, and what limits it");
        entry.put("requestedBy", Waiver.PLACEHOLDER);
        entry.put("approvedBy", Waiver.PLACEHOLDER);
        entry.put("from", period.first().toString());
        entry.put("expires", period.last().toString());
        return YAML.writeValueAsString(entry).lines().toList();
    }

    private String indented(List<String> lines, int column) {
        var indented = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            indented.append(" ".repeat(column))
                    .append(at == 0 ? "- " : "  ")
                    .append(lines.get(at))
                    .append(newline);
        }
        return indented.toString();
    }

    private String ended(String unended) {
        return unended.isEmpty() || unended.endsWith("\n") ? unended : unended + newline;
    }

    /** The text with the digest of the evidence in one waiver, in place of an older one. */
    public String approved(int number, String digest) throws InvalidFilesException {
        if (!(list() instanceof SequenceNode entries)
                || entries.getValue().size() < number
                || !(entries.getValue().get(number - 1) instanceof MappingNode entry)) {
            throw new IllegalArgumentException("there is no waiver " + number);
        }
        Node older = value(entry, DIGEST);
        if (older != null) {
            return text.substring(0, start(older)) + quoted(digest) + text.substring(end(older));
        }
        Node expires = value(entry, "expires");
        if (!(expires instanceof ScalarNode)) {
            throw refused(entry, "there is no plain date under 'expires'");
        }
        String addition = DIGEST + ": " + quoted(digest);
        if (entry.getFlowStyle() == FlowStyle.FLOW) {
            return text.substring(0, end(expires)) + ", " + addition + text.substring(end(expires));
        }
        int lineEnd = text.indexOf('\n', end(expires));
        String before = lineEnd < 0 ? ended(text) : text.substring(0, lineEnd + 1);
        String after = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
        int column = entry.getStartMark().orElseThrow().getColumn();
        return before + " ".repeat(column) + addition + newline + after;
    }

    /** In quotes, since sixty-four digits would be a number. */
    private static String quoted(String digest) {
        return '"' + digest + '"';
    }

    private @Nullable Node list() {
        return root() instanceof MappingNode mapping ? value(mapping, "waivers") : null;
    }

    private @Nullable Node root() {
        return new Compose(LoadSettings.builder().build()).composeString(text).orElse(null);
    }

    private static @Nullable Node value(MappingNode mapping, String key) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    private int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    private int end(Node node) {
        return offset(node.getEndMark().orElseThrow());
    }

    /** The parser counts code points. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private InvalidFilesException refused(Node where, String why) {
        Mark mark = where.getStartMark().orElseThrow();
        return new InvalidFilesException(
                List.of(new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1, "cannot be edited here: " + why)));
    }
}
