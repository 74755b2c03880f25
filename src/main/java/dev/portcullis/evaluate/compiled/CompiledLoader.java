package dev.portcullis.evaluate.compiled;

import dev.portcullis.evaluate.guard.ClassGuard;
import java.util.List;

/** Loads what was compiled of one file, apart from what was compiled of others, once it is known to be harmless. */
public final class CompiledLoader extends ClassLoader {
    private final CompiledFile file;

    private CompiledLoader(CompiledFile file, ClassLoader visible) {
        super("compiled rules", visible);
        this.file = file;
    }

    /** What of these classes rules may not do, in sentences; nothing when they are harmless. */
    public static List<String> refusals(CompiledFile file) {
        return ClassGuard.refusals(file.classes());
    }

    /**
     * Load without a look at what the classes do.
     *
     * @param visible what they see besides each other
     * @throws LinkageError when they do not fit together
     */
    public static LoadedFile load(CompiledFile file, ClassLoader visible) {
        try {
            return LoadedFile.of(new CompiledLoader(file, visible).loadClass(file.model()), file.rules());
        } catch (ClassNotFoundException missing) {
            throw new NoClassDefFoundError(file.model());
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        // Its own before those of others: a shipped rule may have been compiled to a class of the same name.
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] bytes = loaded == null ? file.classes().get(path(name)) : null;
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }
}
