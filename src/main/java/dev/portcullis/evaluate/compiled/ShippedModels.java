package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The shipped rules, which the build compiled and put into the program. Their classes passed the guard then; whoever could
 * change them since could change the guard as well.
 */
public final class ShippedModels {
    /** Beside this class: {@code program}, a digest of the program and Drools, and for each rule file its digest: model and rules. */
    public static final String INDEX = "shipped.properties";

    private static final Properties KNOWN = read();

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

    /** The rules of a file that is as it was shipped, or null when it is another. */
    public static @Nullable LoadedFile find(RuleFile file) {
        String known = KNOWN.getProperty(Stamp.ofText(file));
        if (known == null) {
            return null;
        }
        int blank = known.indexOf(' ');
        try {
            Class<?> model = Class.forName(known.substring(0, blank), true, ShippedModels.class.getClassLoader());
            return LoadedFile.of(model, Integer.parseInt(known.substring(blank + 1)));
        } catch (ClassNotFoundException incomplete) {
            // A build folder that was cleaned in part: compiling serves as well.
            return null;
        }
    }
}
