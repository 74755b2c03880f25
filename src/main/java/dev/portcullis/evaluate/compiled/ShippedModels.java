package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped rules, which the build compiled and put into the program. Their classes passed the guard then; whoever could
 * change them since could change the guard as well.
 */
public final class ShippedModels {
    /** Beside this class: {@code program}, a digest of the program and Drools, and for each rule file its digest: model and rules. */
    public static final String INDEX = "shipped.properties";

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
        return KNOWN.getProperty("program");
    }

    /** Begin to load them all, since whoever judges mostly judges by them; the thread ends by itself. */
    public static void loadAhead() {
        var thread = new Thread(() -> KNOWN.stringPropertyNames().forEach(ShippedModels::load), "portcullis-models");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, error) -> {
            // Whoever needs them finds out, and tells.
        });
        thread.start();
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
