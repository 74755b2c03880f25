package dev.portcullis.report.pack;

import java.nio.file.Path;

/** A pack, or the file of a key, that is not what it should be; the message says which file, what, and what to do. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1_000;

    /** @param problem a sentence about the file, without its end; it may quote what somebody else wrote */
    public PackException(Path file, String problem) {
        super("'" + file + "': " + oneLine(problem) + ".");
    }

    private static String oneLine(String problem) {
        String line = problem.replaceAll("\\R", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
