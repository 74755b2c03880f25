package dev.portcullis.evaluate.guard;

/** Names of classes. */
final class Spelling {
    private Spelling() {}

    /** {@code java/util/Map$Entry} as the list of what is allowed spells it: {@code java.util.Map$Entry}. */
    static String source(String internal) {
        return internal.replace('/', '.');
    }
}
