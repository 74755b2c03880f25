package dev.portcullis.input;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.control.Values;
import dev.portcullis.control.YamlSchema;
import dev.portcullis.spelling.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** {@code portcullis.yaml}: what is in it, and nothing of what is not. Paths are relative to the file. */
public final class Configuration {
    private static final JsonPointer PARAMETERS = JsonPointer.compile("/parameters");

    private final Path file;
    private final String text;
    /** Null where there is no file: a short run has none, and would load many classes of nodes for nothing. */
    private final @Nullable JsonNode root;

    private Configuration(Path file, String text, @Nullable JsonNode root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    /** The configuration of a run without a file. */
    public static Configuration none() {
        return new Configuration(Path.of("portcullis.yaml"), "", null);
    }

    /** Read the file; unknown keys, wrong types and values out of range are mistakes. */
    public static Configuration read(Path file) throws IOException, InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        String text = UserText.read(file);
        JsonNode root = YamlSchema.beside(Configuration.class, "configuration.schema.json")
                .read(file.toString(), text, 0, mistakes);
        if (root == null || !mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return new Configuration(file, text, root);
    }

    /** The text of the file; empty where there is none. */
    public String text() {
        return text;
    }

    public Optional<String> dataCenter() {
        return text("data-center");
    }

    public Optional<List<String>> portals() {
        return texts("portals");
    }

    public Optional<Boolean> expectNoPortal() {
        return flag("expect-no-portal");
    }

    public Optional<Integer> concurrency() {
        return number("concurrency");
    }

    /** Seconds. */
    public Optional<Integer> retryBudget() {
        return number("retry-budget");
    }

    public Optional<Path> out() {
        return path("out");
    }

    public Optional<List<String>> format() {
        return texts("format");
    }

    public Optional<String> failOn() {
        return text("fail-on");
    }

    public Optional<List<Path>> rules() {
        return texts("rules").map(paths -> paths.stream().map(this::beside).toList());
    }

    public Optional<Path> waivers() {
        return path("waivers");
    }

    public Optional<Path> attestations() {
        return path("attestations");
    }

    public Optional<Path> roster() {
        return path("roster");
    }

    public Optional<Path> accessMatrix() {
        return path("access-matrix");
    }

    /** An earlier snapshot to compare with. */
    public Optional<Path> reference() {
        return path("reference");
    }

    /** Where the lock of the rules is: beside the configuration. */
    public Path lock() {
        return beside("rules.lock");
    }

    private Optional<Path> path(String key) {
        return text(key).map(this::beside);
    }

    private Optional<String> text(String key) {
        return root == null ? Optional.empty() : node(key).map(JsonNode::stringValue);
    }

    private Optional<List<String>> texts(String key) {
        return root == null ? Optional.empty() : node(key).map(Values::texts);
    }

    private Optional<Boolean> flag(String key) {
        return root == null ? Optional.empty() : node(key).map(JsonNode::booleanValue);
    }

    private Optional<Integer> number(String key) {
        return root == null ? Optional.empty() : node(key).map(JsonNode::intValue);
    }

    private Optional<JsonNode> node(String key) {
        return root == null ? Optional.empty() : Optional.ofNullable(root.get(key));
    }

    private Path beside(String path) {
        return file.toAbsolutePath().resolveSibling(path).normalize();
    }

    /** How reports call the file: its name alone, since the folder differs from machine to machine. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** How single controls are to be treated, by control; one that does not exist is a mistake. */
    public Map<String, ControlSetting> controls(Catalogue catalogue) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        JsonNode all = node("controls").orElse(null);
        Map<String, ControlSetting> settings = all == null
                ? Map.of()
                : new ControlSettings(catalogue, (node, problem) -> mistakes.add(mistake(node, problem))).read(all);
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return settings;
    }

    /** The parameters that are set, by control and name, checked against what the controls declare. */
    public Map<String, Map<String, Object>> parameters(Catalogue catalogue) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        Map<String, Map<String, Object>> settings = new TreeMap<>();
        JsonNode all = node("parameters").orElse(null);
        if (all != null) {
            all.properties().forEach(entry -> {
                Control control = catalogue.control(entry.getKey());
                if (control == null) {
                    mistakes.add(mistakeAtKey(
                            PARAMETERS.appendProperty(entry.getKey()),
                            "there is no control '" + entry.getKey()
                                    + "'; 'portcullis rules list' shows those there are"
                                    + Nearest.hint(entry.getKey(), ids(catalogue))));
                } else {
                    settings.put(control.id(), parameters(control, entry.getValue(), mistakes));
                }
            });
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return settings;
    }

    private Map<String, Object> parameters(Control control, JsonNode node, List<Mistake> mistakes) {
        Map<String, Object> values = new TreeMap<>();
        node.properties().forEach(entry -> {
            ParameterDeclaration declaration = control.parameters().get(entry.getKey());
            if (declaration == null) {
                mistakes.add(mistakeAtKey(
                        PARAMETERS.appendProperty(control.id()).appendProperty(entry.getKey()),
                        control.id() + " has no parameter '" + entry.getKey() + "'; expected " + known(control)
                                + Nearest.hint(
                                        entry.getKey(), control.parameters().keySet())));
                return;
            }
            Object value = Values.plain(entry.getValue());
            String problem = declaration.problemWith(value);
            if (problem != null) {
                mistakes.add(mistake(entry.getValue(), control.id() + ": " + problem));
            }
            values.put(entry.getKey(), value);
        });
        return values;
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.controls().stream().map(Control::id).toList();
    }

    private static String known(Control control) {
        return control.parameters().isEmpty()
                ? "none, it has no parameters"
                : "one of " + String.join(", ", control.parameters().keySet());
    }

    private Mistake mistakeAtKey(JsonPointer key, String problem) {
        return YamlSchema.mistakeAtKey(file.toString(), text, key, 0, problem);
    }

    private Mistake mistake(JsonNode node, String problem) {
        return YamlSchema.mistakeAt(file.toString(), node, 0, problem);
    }
}
