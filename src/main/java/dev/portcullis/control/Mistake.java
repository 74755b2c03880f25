package dev.portcullis.control;

import java.util.Comparator;

/**
 * Something wrong in a file that a user wrote.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param problem what is wrong and what was expected
 * @param warning whether the file may be used all the same
 */
public record Mistake(String file, int line, int column, String problem, boolean warning) {

    /** A mistake because of which nothing may be judged. */
    public Mistake(String file, int line, int column, String problem) {
        this(file, line, column, problem, false);
    }

    /** Files in order, each from top to bottom. */
    public static final Comparator<Mistake> ORDER = Comparator.comparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column)
            .thenComparing(Mistake::problem);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (warning ? "warning: " : "") + problem;
    }
}
