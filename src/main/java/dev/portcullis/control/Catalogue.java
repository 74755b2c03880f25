package dev.portcullis.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All controls of all packs, by id. Immutable. */
public final class Catalogue {
    private final List<RulePack> packs;
    private final Map<String, RuleFile> files;

    private Catalogue(List<RulePack> packs, Map<String, RuleFile> files) {
        this.packs = List.copyOf(packs);
        this.files = files;
    }

    /**
     * Where a pack is.
     *
     * @param shownAs how reports and messages name the folder
     * @param name the name of the pack, where it has no {@code pack.yaml}
     * @param version the version of the pack, where it has no {@code pack.yaml}
     * @param program the version of this program, which a pack may ask for; null when nobody asks
     */
    public record PackSource(
            Path folder,
            String shownAs,
            String name,
            String version,
            @Nullable String program) {

        public PackSource(Path folder, String shownAs, String name, String version) {
            this(folder, shownAs, name, version, null);
        }
    }

    /** Read all packs, later ones replacing controls of earlier ones where they say so. */
    public static Catalogue read(List<PackSource> sources) throws InvalidFilesException {
        Reading reading = inspect(sources);
        if (!reading.mistakes().isEmpty()) {
            throw new InvalidFilesException(reading.mistakes());
        }
        return reading.right();
    }

    /**
     * All that packs hold, right or wrong.
     *
     * @param right the controls whose headers are right
     * @param texts every rule file that could be read as text, in the order of packs and names
     * @param mistakes in packs and headers
     */
    public record Reading(Catalogue right, List<RuleText> texts, List<Mistake> mistakes) {}

    /** Read all packs as far as they are right, to find all that is wrong at once. */
    public static Reading inspect(List<PackSource> sources) {
        var mistakes = new ArrayList<Mistake>();
        var packs = new ArrayList<RulePack>();
        var texts = new ArrayList<RuleText>();
        for (PackSource source : sources) {
            var reader = new PackReader(source.folder(), source.shownAs(), mistakes);
            packs.add(reader.read(source));
            texts.addAll(reader.texts());
        }
        Map<String, RuleFile> files = merge(packs, mistakes);
        return new Reading(new Catalogue(packs, files), List.copyOf(texts), List.copyOf(mistakes));
    }

    private static Map<String, RuleFile> merge(List<RulePack> packs, List<Mistake> mistakes) {
        var files = new TreeMap<String, RuleFile>();
        for (RulePack pack : packs) {
            var own = new LinkedHashMap<String, RuleFile>();
            for (RuleFile file : pack.files()) {
                RuleFile twin = own.put(file.control().id(), file);
                RuleFile earlier = files.get(file.control().id());
                if (twin != null || (earlier != null && !file.control().replaces())) {
                    mistakes.add(taken(file, twin == null ? earlier : twin));
                }
            }
            files.putAll(own);
        }
        return files;
    }

    private static Mistake taken(RuleFile file, @Nullable RuleFile holder) {
        String where = holder == null ? "another file" : holder.control().file();
        return HeaderReader.mistakeAtId(
                file,
                "the id '" + file.control().id() + "' is taken by " + where
                        + "; expected another id, or 'replaces: true' in a later pack");
    }

    /** The same controls, some of them treated as the user wants; every key is the id of a control. */
    public Catalogue with(Map<String, ControlSetting> settings) {
        Map<String, RuleFile> treated = new TreeMap<>(files);
        settings.forEach((id, setting) -> treated.computeIfPresent(
                id, (same, file) -> new RuleFile(file.control().with(setting), file.text())));
        return new Catalogue(packs, treated);
    }

    public List<RulePack> packs() {
        return packs;
    }

    /** The rule files in force, by control id. */
    public Collection<RuleFile> files() {
        return files.values();
    }

    /** The controls in force, by id. */
    public List<Control> controls() {
        return files.values().stream().map(RuleFile::control).toList();
    }

    public @Nullable Control control(String id) {
        RuleFile file = files.get(id);
        return file == null ? null : file.control();
    }

    /** One control of these, alone. */
    public Catalogue only(String id) {
        RuleFile file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("there is no control '" + id + "'");
        }
        return new Catalogue(packs, Map.of(id, file));
    }

    /** The values in force: those of {@code settings} (by control, then name), else the defaults. */
    public List<Parameter> parameters(Map<String, Map<String, Object>> settings) {
        var parameters = new ArrayList<Parameter>();
        for (Control control : controls()) {
            Map<String, Object> own = settings.getOrDefault(control.id(), Map.of());
            control.parameters()
                    .forEach((name, declaration) -> parameters.add(
                            new Parameter(control.id(), name, own.getOrDefault(name, declaration.defaultValue()))));
        }
        return parameters;
    }
}
