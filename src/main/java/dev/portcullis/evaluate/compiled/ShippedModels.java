package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shipped rules, which the build compiled and put into the program. Their classes passed the guard then; whoever could
 * change them since could change the guard as well.
 */
public final class ShippedModels {
    /**
     * The class that the build makes, a supplier of lines: {@code program}, a digest of the program and Drools; {@code
     * order}, the digests of the rule files in the order of a catalogue, with blanks between; and for each rule file its
     * digest: model and rules.
     */
    public static final String INDEX = "dev.portcullis.evaluate.compiled.ShippedIndex";

    public static final String PROGRAM = "program";
    public static final String ORDER = "order";

    private static final Map<String, String> KNOWN = read();
    private static final Map<String, LoadedFile> LOADED = new ConcurrentHashMap<>();

    private ShippedModels() {}

    private static Map<String, String> read() {
        var known = new HashMap<String, String>();
        text().lines().forEach(line -> {
            int equals = line.indexOf('=');
            known.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return known;
    }

    private static String text() {
        try {
            Class<?> index = Class.forName(INDEX);
            return String.valueOf(((Supplier<?>) index.getDeclaredConstructor().newInstance()).get());
        } catch (ReflectiveOperationException noBuildMadeIt) {
            return "";
        }
    }

    /** A digest of the program that runs and of Drools' version, or null where no build wrote it down. */
    static @Nullable String program() {
        return KNOWN.get(PROGRAM);
    }

    /** The rules of all shipped files, in the order of a catalogue; empty where no build wrote down which they are. */
    public static List<LoadedFile> all() {
        return Arrays.stream(KNOWN.getOrDefault(ORDER, "").split(" "))
                .map(ShippedModels::load)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rules of a file that is as it was shipped, or null when it is another. */
    public static @Nullable LoadedFile find(RuleFile file) {
        return load(Stamp.ofText(file));
    }

    private static @Nullable LoadedFile load(String stamp) {
        return LOADED.computeIfAbsent(stamp, ShippedModels::loaded);
    }

    private static @Nullable LoadedFile loaded(String stamp) {
        String known = KNOWN.getOrDefault(stamp, "");
        int blank = known.indexOf(' ');
        if (blank < 0) {
            return null;
        }
        try {
            Class<?> model = Class.forName(known.substring(0, blank), true, ShippedModels.class.getClassLoader());
            return LoadedFile.of(model, Integer.parseInt(known.substring(blank + 1)));
        } catch (ClassNotFoundException incomplete) {
            // A build folder that was cleaned in part: compiling serves as well.
            return null;
        }
    }
}
