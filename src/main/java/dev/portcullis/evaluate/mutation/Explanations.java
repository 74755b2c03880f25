package dev.portcullis.evaluate.mutation;

import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why no example can notice a change: comments of a rule file in the form {@code // not noticed: <the change as it is
 * told>: <reason>}. One on the line where the condition begins, or right above it, explains that change; one that stands
 * by itself, with an empty line below, explains all such changes of the file.
 */
public final class Explanations {
    private static final Pattern COMMENT = Pattern.compile("//\\s*not noticed:\\s*(.*)$");
    private static final Pattern ONLY_COMMENT = Pattern.compile("\\s*//.*");

    private final List<Explanation> all = new ArrayList<>();
    private final String file;

    private Explanations(String file) {
        this.file = file;
    }

    private static final class Explanation {
        final int line;

        /** 0 for the whole file. */
        final int explained;

        final String text;
        boolean used;

        Explanation(int line, int explained, String text) {
            this.line = line;
            this.explained = explained;
            this.text = text;
        }
    }

    /** Those of a file. */
    public static Explanations of(RuleFile file) {
        var explanations = new Explanations(file.control().file());
        List<String> lines = file.text().lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            Matcher comment = COMMENT.matcher(lines.get(index));
            if (comment.find()) {
                int explained = index;
                while (explained < lines.size()
                        && ONLY_COMMENT.matcher(lines.get(explained)).matches()) {
                    explained++;
                }
                boolean alone =
                        explained == lines.size() || lines.get(explained).isBlank();
                explanations.all.add(new Explanation(index + 1, alone ? 0 : explained + 1, comment.group(1)));
            }
        }
        return explanations;
    }

    /** The reason given for this change, which counts as used now; a reason of blanks is none. */
    public Optional<String> reasonFor(RuleChange change) {
        for (Explanation explanation : all) {
            String opening = change.what() + ":";
            boolean here = explanation.explained == 0 || explanation.explained == change.line();
            if (here && explanation.text.startsWith(opening)) {
                explanation.used = true;
                String reason = explanation.text.substring(opening.length()).strip();
                return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Those that explain nothing, as {@code file:line: text}. */
    public List<String> unused() {
        return all.stream()
                .filter(explanation -> !explanation.used)
                .map(explanation -> file + ":" + explanation.line + ": " + explanation.text)
                .toList();
    }
}
