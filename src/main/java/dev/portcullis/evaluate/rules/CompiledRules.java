package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Remembers what was compiled last: compiling takes seconds, and whoever judges more than once in a process mostly judges
 * by the same rules. Memory that is short takes it away. Only what was compiled without a mistake is remembered.
 */
final class CompiledRules {
    private static final int MOST = 4;

    private static final Map<List<Source>, SoftReference<KieBase>> BY_SOURCE = new LinkedHashMap<>(MOST, 0.75f, true);

    /** What a compiled rule comes from: the file's name is in what it says of a failure. */
    private record Source(String file, String text) {}

    private CompiledRules() {}

    static synchronized KieBase of(List<RuleFile> files) throws InvalidFilesException {
        List<Source> sources = files.stream()
                .map(file -> new Source(file.control().file(), file.text()))
                .toList();
        KieBase known = known(sources);
        if (known != null) {
            return known;
        }
        KieBase compiled = new RuleCompiler(files).compile();
        BY_SOURCE.put(sources, new SoftReference<>(compiled));
        if (BY_SOURCE.size() > MOST) {
            BY_SOURCE.remove(BY_SOURCE.keySet().iterator().next());
        }
        return compiled;
    }

    private static @Nullable KieBase known(List<Source> sources) {
        SoftReference<KieBase> reference = BY_SOURCE.get(sources);
        return reference == null ? null : reference.get();
    }
}
