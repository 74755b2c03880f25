package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ids that are in use, with their files. Packs of the user are looked through by file name, so that a rule file with
 * a mistake in it keeps nobody from starting another one.
 *
 * @param pack where a new control goes
 * @param files by id
 */
record TakenIds(Path pack, Map<String, String> files) {
    private static final String ENDING = ".drl";

    /** @param rules the pack that was asked for, or null */
    static TakenIds of(Configuration configuration, @Nullable Path rules) throws IOException, InvalidFilesException {
        List<Path> configured = configuration.rules().orElse(List.of());
        Path pack = rules != null ? rules : configured.isEmpty() ? Path.of("our-rules") : configured.get(0);
        Map<String, String> files = new TreeMap<>();
        for (Control control : RuleSource.read(List.of()).controls()) {
            files.put(control.id(), control.file());
        }
        Set<Path> packs = new LinkedHashSet<>(configured);
        packs.add(pack);
        for (Path folder : packs) {
            add(files, folder);
        }
        return new TakenIds(pack, files);
    }

    private static void add(Map<String, String> files, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)) {
                    files.putIfAbsent(name.substring(0, name.length() - ENDING.length()), file.toString());
                }
            }
        }
    }

    void refuse(String id) throws UsageException {
        String holder = files.get(id);
        if (holder != null) {
            throw new UsageException("the id '" + id + "' is taken by " + Console.clean(holder)
                    + "; choose another one. An id is never used twice, also not after its control is gone.");
        }
    }
}
