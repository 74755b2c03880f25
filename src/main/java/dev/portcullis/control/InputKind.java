package dev.portcullis.control;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of the user's own on which a control may rest, with the subjects that can be compared with it. */
public enum InputKind {
    /** Who should have access. */
    ROSTER("roster", SubjectType.USER, SubjectType.PERSON),
    /** What each user type was approved to do. */
    ACCESS_MATRIX("access-matrix", SubjectType.MODULE),
    /** An earlier snapshot. */
    REFERENCE("reference", SubjectType.MODULE, SubjectType.FIELD);

    private final String word;
    private final List<SubjectType> subjects;

    InputKind(String word, SubjectType... subjects) {
        this.word = word;
        this.subjects = List.of(subjects);
    }

    /** What rule headers call it among the needs of a control. */
    public String word() {
        return word;
    }

    /** The input among a control's needs, or null when it rests on the snapshot alone. */
    public static @Nullable InputKind among(List<String> needs) {
        return Arrays.stream(values())
                .filter(input -> needs.contains(input.word))
                .findFirst()
                .orElse(null);
    }

    /** Why no control on such subjects can have these needs, or null when it can. */
    static @Nullable String problemWith(List<String> needs, SubjectType subject) {
        List<InputKind> named = Arrays.stream(values())
                .filter(input -> needs.contains(input.word))
                .toList();
        if (named.size() > 1) {
            return "needs " + words(named) + " at once, expected one of them";
        }
        return named.isEmpty() || named.get(0).subjects.contains(subject)
                ? null
                : "needs the " + named.get(0).word + ", which says nothing of a " + subject.word()
                        + "; expected subject "
                        + named.get(0).subjects.stream().map(SubjectType::word).collect(Collectors.joining(" or "));
    }

    private static String words(List<InputKind> inputs) {
        return inputs.stream().map(InputKind::word).collect(Collectors.joining(" and "));
    }
}
