package dev.portcullis.evaluate.compare;

/** How findings call a user's file: by its name alone, since folders differ from machine to machine. */
final class FileName {
    private FileName() {}

    static String of(String path) {
        String name = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
        return name.isEmpty() ? path : name;
    }
}
