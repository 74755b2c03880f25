package dev.portcullis.evaluate.guard;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through which rules are compiled and loaded: it shows the facts, Drools and a part of Java, and hides everything that
 * acts, so that the compiler cannot even resolve it.
 */
public final class RuleClassLoader extends ClassLoader {
    private static final List<String> SHOWN = List.of(
            "java.io.Externalizable.", "java.lang.", "java.time.", "java.util.", "org.drools.", "org.kie.", "rules.");

    private static final List<String> HIDDEN = List.of(
            "java.lang.ClassLoader",
            "java.lang.Compiler",
            "java.lang.InheritableThreadLocal",
            "java.lang.Module",
            "java.lang.Process",
            "java.lang.Runtime.",
            "java.lang.SecurityManager",
            "java.lang.StackWalker",
            "java.lang.Thread",
            "java.lang.ref.",
            "java.lang.reflect.",
            "java.util.Formatter",
            "java.util.PropertyResourceBundle",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Timer",
            "java.util.concurrent.",
            "java.util.jar.",
            "java.util.logging.",
            "java.util.prefs.",
            "java.util.spi.",
            "java.util.zip.");

    public RuleClassLoader() {
        super("rules", RuleClassLoader.class.getClassLoader());
    }

    static boolean shows(String type) {
        // A dot behind the name, so that Runtime is hidden and RuntimeException is not.
        String dotted = type + ".";
        if (HIDDEN.stream().anyMatch(dotted::startsWith)) {
            return false;
        }
        return AllowList.ONE.permits(type, AllowList.Reach.GENERATED)
                || SHOWN.stream().anyMatch(dotted::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!shows(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return showsFile(name) ? super.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return showsFile(name) ? super.getResourceAsStream(name) : null;
    }

    private static boolean showsFile(String name) {
        return !name.endsWith(".class")
                || shows(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
    }
}
