package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped rules, which the build compiled and put into the program. Their classes passed the guard then; whoever could
 * change them since could change the guard as well.
 */
public final class ShippedModels {
    /**
     * Beside this class: {@code program}, a digest of the program and Drools; {@code order}, the digests of the rule files
     * in the order of a catalogue, with blanks between; and for each rule file its digest: model and rules.
     */
    public static final String INDEX = "shipped.properties";

    public static final String PROGRAM = "program";
    public static final String ORDER = "order";

    private static final Properties KNOWN = read();
    private static final Map<String, LoadedFile> LOADED = new ConcurrentHashMap<>();

    private ShippedModels() {}

    private static Properties read() {
        var known = new Properties();
        try (InputStream input = ShippedModels.class.getResourceAsStream(INDEX)) {
            if (input != null) {
                known.load(input);
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A digest of the program that runs and of Drools' version, or null where no build wrote it down. */
    static @Nullable String program() {
        return KNOWN.getProperty(PROGRAM);
    }

    /** The rules of all shipped files, in the order of a catalogue; empty where no build wrote down which they are. */
    public static List<LoadedFile> all() {
        return Arrays.stream(KNOWN.getProperty(ORDER, "").split(" "))
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
        String known = KNOWN.getProperty(stamp, "");
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
