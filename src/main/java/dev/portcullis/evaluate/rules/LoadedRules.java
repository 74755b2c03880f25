package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.CompiledLoader;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what rule files were compiled to: in this process before, shipped with the program, kept by an earlier run. Only
 * what is nowhere is compiled. Nothing with a mistake in it is ever found.
 */
final class LoadedRules {
    private static final Remembered<Remembered.Source, LoadedFile> LOADED = new Remembered<>(256);

    private final RuleCache cache;

    LoadedRules(RuleCache cache) {
        this.cache = cache;
    }

    /** In the order of the files. */
    List<LoadedFile> of(List<RuleFile> files) throws InvalidFilesException {
        // By place: the hash of a rule file is that of all that its header says.
        var loaded = new ArrayList<@Nullable LoadedFile>(files.size());
        var missing = new ArrayList<RuleFile>();
        for (RuleFile file : files) {
            LoadedFile found = find(file);
            loaded.add(found);
            if (found == null) {
                missing.add(file);
            }
        }
        Map<RuleFile, CompiledFile> compiled = missing.isEmpty() ? Map.of() : compiled(missing);
        var all = new ArrayList<LoadedFile>(files.size());
        for (int place = 0; place < files.size(); place++) {
            RuleFile file = files.get(place);
            LoadedFile known = loaded.get(place);
            all.add(known == null ? kept(file, Objects.requireNonNull(compiled.get(file))) : known);
            LOADED.put(Remembered.Source.of(file), all.get(place));
        }
        return all;
    }

    private static Map<RuleFile, CompiledFile> compiled(List<RuleFile> files) throws InvalidFilesException {
        ShippedBase.standAside();
        return new RuleCompiler(files).compile();
    }

    private LoadedFile kept(RuleFile file, CompiledFile compiled) {
        cache.write(file, compiled);
        return load(compiled);
    }

    private @Nullable LoadedFile find(RuleFile file) {
        LoadedFile found = LOADED.get(Remembered.Source.of(file));
        if (found == null) {
            found = ShippedModels.find(file);
        }
        if (found == null) {
            found = kept(file);
        }
        return found;
    }

    private @Nullable LoadedFile kept(RuleFile file) {
        CompiledFile kept = cache.read(file);
        try {
            return kept == null ? null : load(kept);
        } catch (LinkageError doesNotFit) {
            return null;
        }
    }

    private static LoadedFile load(CompiledFile compiled) {
        return CompiledLoader.load(compiled, Guards.ALL.visible().get());
    }
}
