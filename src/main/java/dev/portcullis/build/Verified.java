package dev.portcullis.build;

import java.util.Objects;
import java.util.Set;

/** Has the JVM verify classes, which it would else do when they are first used. */
final class Verified {
    private Verified() {}

    /** Fails when one of them is damaged; those that want a library that is not there could not be used anyway. */
    static void all(Set<String> names, ClassLoader program) {
        int verified = 0;
        for (String name : names) {
            try {
                verify(Class.forName(name, false, program));
                verified++;
            } catch (NoClassDefFoundError | ClassNotFoundException missing) {
                // Counted below.
            }
        }
        if (verified * 2 < names.size()) {
            throw new IllegalStateException("only " + verified + " of " + names.size() + " classes could be verified");
        }
    }

    /** To ask for the methods links the class, and to link it is to verify it. */
    private static void verify(Class<?> type) {
        Objects.requireNonNull(type.getDeclaredMethods());
    }
}
