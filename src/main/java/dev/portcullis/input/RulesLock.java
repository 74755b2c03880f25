package dev.portcullis.input;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RulePack;
import dev.portcullis.control.YamlSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** {@code rules.lock}: which packs, to the byte, a company has agreed to be judged by. */
public final class RulesLock {
    private static final String HEAD = """
            # Written by 'portcullis rules lock'; 'portcullis check --locked' refuses rules that differ from these.
            """;

    private final Path file;
    private final JsonNode root;

    private RulesLock(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** The text of a lock that pins these packs. */
    public static String text(List<RulePack> packs) {
        List<Map<String, String>> entries = packs.stream().map(RulesLock::entry).toList();
        YAMLMapper mapper = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .build();
        return HEAD + mapper.writeValueAsString(Map.of("packs", entries));
    }

    private static Map<String, String> entry(RulePack pack) {
        var entry = new java.util.LinkedHashMap<String, String>();
        entry.put("name", pack.name());
        entry.put("version", pack.version());
        entry.put("sha256", pack.sha256());
        return entry;
    }

    public static RulesLock read(Path file) throws IOException, InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        JsonNode root = YamlSchema.beside(RulesLock.class, "rules-lock.schema.json")
                .read(file.toString(), UserText.read(file), 0, mistakes);
        if (root == null || !mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return new RulesLock(file, root);
    }

    /** Refuse packs that are not these, in this order. */
    public void check(List<RulePack> packs) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        JsonNode pinned = root.get("packs");
        for (int place = 0; place < Math.max(pinned.size(), packs.size()); place++) {
            if (place >= packs.size()) {
                wrong(
                        mistakes,
                        pinned.get(place),
                        "the pack " + named(pinned.get(place)) + " is locked but not loaded");
            } else if (place >= pinned.size()) {
                wrong(mistakes, pinned, "the pack " + named(packs.get(place)) + " is loaded but not locked");
            } else if (!pinned.get(place).equals(node(packs.get(place)))) {
                wrong(mistakes, pinned.get(place), difference(pinned.get(place), packs.get(place)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
    }

    private static String difference(JsonNode pinned, RulePack pack) {
        return "the pack " + named(pack) + " has the digest " + pack.sha256() + ", but " + named(pinned) + " with "
                + pinned.get("sha256").stringValue()
                + " is locked; if the change was agreed, run 'portcullis rules lock' again";
    }

    private static JsonNode node(RulePack pack) {
        return YAMLMapper.shared().valueToTree(entry(pack));
    }

    private static String named(RulePack pack) {
        return "'" + pack.name() + "' " + pack.version();
    }

    private static String named(JsonNode pinned) {
        return "'" + pinned.get("name").stringValue() + "' "
                + pinned.get("version").stringValue();
    }

    private void wrong(List<Mistake> mistakes, JsonNode place, String problem) {
        mistakes.add(YamlSchema.mistakeAt(file.toString(), place, 0, problem));
    }
}
