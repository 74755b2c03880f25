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
                if (isOurs(name)) {
                    throw new IllegalStateException(name + " cannot be verified", missing);
                }
            }
        }
        if (verified * 2 < names.size()) {
            throw new IllegalStateException("only " + verified + " of " + names.size() + " classes could be verified");
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("dev.portcullis.") || name.startsWith("rules.");
    }

    /** To ask for the methods links the class, and to link it is to verify it. */
    private static void verify(Class<?> type) {
        Objects.requireNonNull(type.getDeclaredMethods());
        // The JVM gives the class itself where the host does not know of it.
        if (LambdaClass.isOne(type.getName()) && type.getNestHost() == type) {
            throw new IllegalStateException(type.getName() + " may not call what it stands for: its host lacks it");
        }
    }
}
