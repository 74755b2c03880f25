package dev.portcullis.input.table;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The mistakes of one file: the first hundred of them, and how many more there are. */
public final class Mistakes {
    private static final int SHOWN = 100;
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final TreeSet<Mistake> first = new TreeSet<>(Mistake.ORDER);
    private int more;

    public Mistakes(Path file) {
        this.file = file.toString();
    }

    void add(int line, int column, String problem) {
        first.add(new Mistake(file, line, column, problem));
        if (first.size() > SHOWN + 1) {
            first.pollLast();
            more++;
        }
    }

    /** Tell what is wrong in a cell; one that could not be read is told of already. */
    public void add(Cell cell, String problem) {
        if (cell.fault() == null) {
            place(cell, problem);
        }
    }

    void place(Cell cell, String problem) {
        add(cell.line(), cell.column(), cell.address() == null ? problem : "cell " + cell.address() + ": " + problem);
    }

    boolean any() {
        return !first.isEmpty();
    }

    /** End the reading where anything was wrong. */
    public void throwIfAny() throws InvalidFilesException {
        if (first.isEmpty()) {
            return;
        }
        if (first.size() > SHOWN) {
            Mistake next = first.last();
            first.remove(next);
            first.add(
                    new Mistake(file, next.line(), next.column(), "and " + (more + 1) + " more mistakes from here on"));
        }
        throw new InvalidFilesException(List.copyOf(first));
    }

    /** A text of the file as a message shows it: on one line, and not endless. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\R", " ");
        int end = Math.min(line.length(), LONGEST_QUOTE);
        return "'" + line.substring(0, end) + (end < line.length() ? "…'" : "'");
    }
}
