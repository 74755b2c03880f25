package dev.portcullis.evaluate.expected;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where in a user's file something stands, for messages. */
public final class Lines {
    /** So many line numbers are told; the reader finds the others. */
    private static final int MOST = 5;

    private Lines() {}

    /** The rows with whoever answers for them: {@code roster.csv, line 3 (owner sue@acme.example)}. */
    static String of(String file, List<RosterRow> rows) {
        if (rows.isEmpty()) {
            return file + ", which has no such row";
        }
        String owners = rows.stream()
                .map(RosterRow::owner)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return file + ", " + of(rows.stream().mapToInt(RosterRow::line))
                + (owners.isEmpty() ? "" : " (owner " + owners + ")");
    }

    /** {@code line 3}, {@code lines 3 and 7}, {@code lines 1, 2, 3, 4, 5 and 12 more}. */
    public static String of(IntStream numbers) {
        List<String> lines =
                numbers.sorted().distinct().mapToObj(String::valueOf).toList();
        if (lines.size() == 1) {
            return "line " + lines.get(0);
        }
        boolean cut = lines.size() > MOST;
        List<String> first = lines.subList(0, cut ? MOST : lines.size() - 1);
        return "lines " + String.join(", ", first) + " and "
                + (cut ? lines.size() - MOST + " more" : lines.get(lines.size() - 1));
    }
}
