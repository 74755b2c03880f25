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
     */
    public record PackSource(Path folder, String shownAs, String name, String version) {}

    /** Read all packs, later ones replacing controls of earlier ones where they say so. */
    public static Catalogue read(List<PackSource> sources) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        var packs = new ArrayList<RulePack>();
        for (PackSource source : sources) {
            packs.add(
                    new PackReader(source.folder(), source.shownAs(), mistakes).read(source.name(), source.version()));
        }
        Map<String, RuleFile> files = merge(packs, mistakes);
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return new Catalogue(packs, files);
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
        return new Mistake(
                file.control().file(),
                1,
                1,
                "the id '" + file.control().id() + "' is taken by " + where
                        + "; expected another id, or 'replaces: true' in a later pack");
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
