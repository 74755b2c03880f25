package dev.portcullis.control;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param minimum the least version of the program that understands the pack; null means any
 */
record PackManifest(String name, String version, @Nullable String minimum) {
    static final String FILE = "pack.yaml";

    private static final YamlSchema SCHEMA = YamlSchema.beside(PackManifest.class, "pack.schema.json");

    /**
     * Read the text of the file; a pack that asks for a later program is a mistake.
     *
     * @param program the version of this program; null when nobody asks
     * @return null when mistakes were added
     */
    static @Nullable PackManifest read(String file, String text, @Nullable String program, List<Mistake> mistakes) {
        int before = mistakes.size();
        JsonNode root = SCHEMA.read(file, text, 0, mistakes);
        if (root == null || mistakes.size() > before) {
            return null;
        }
        JsonNode minimum = root.get("minimum-portcullis");
        if (minimum != null && program != null && later(minimum.stringValue(), program)) {
            String problem =
                    "this pack needs Portcullis " + minimum.stringValue() + " or later, but this is " + program;
            mistakes.add(YamlSchema.mistakeAt(file, minimum, 0, problem));
        }
        return new PackManifest(
                root.get("name").stringValue(),
                root.get("version").stringValue(),
                minimum == null ? null : minimum.stringValue());
    }

    private static boolean later(String minimum, String program) {
        return Version.parse(minimum).compareTo(Version.parse(program)) > 0;
    }
}
