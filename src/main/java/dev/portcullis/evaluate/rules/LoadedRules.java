package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.CompiledLoader;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    List<LoadedFile> of(List<RuleFile> files) throws InvalidFilesException {
        Map<RuleFile, LoadedFile> loaded = new LinkedHashMap<>();
        var missing = new ArrayList<RuleFile>();
        for (RuleFile file : files) {
            LoadedFile found = find(file);
            if (found == null) {
                missing.add(file);
            } else {
                loaded.put(file, found);
            }
        }
        if (!missing.isEmpty()) {
            new RuleCompiler(missing).compile().forEach((file, compiled) -> {
                cache.write(file, compiled);
                loaded.put(file, load(compiled));
            });
        }
        loaded.forEach((file, rules) -> LOADED.put(Remembered.Source.of(file), rules));
        return files.stream()
                .map(file -> Objects.requireNonNull(loaded.get(file)))
                .toList();
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
