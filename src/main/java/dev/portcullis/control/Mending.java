package dev.portcullis.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The change through Zoho's API that would mend what a control finds: the word of {@code mended-by} in a header. */
public enum Mending {
    /** Take from the user type the actions that the control's evidence expects not to be granted. */
    CLEAR_ACTIONS(SubjectType.MODULE),
    READ_ONLY_FIELD(SubjectType.FIELD),
    REMOVE_FIELD(SubjectType.FIELD),
    /** Zoho refuses this for users who did not accept their invitation: those can only be removed. */
    DEACTIVATE_USER(SubjectType.USER),
    REMOVE_USER(SubjectType.USER);

    private final SubjectType subject;

    Mending(SubjectType subject) {
        this.subject = subject;
    }

    /** The word used in rule headers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Mending of(String word) {
        Optional<Mending> found =
                Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("unknown mending '" + word + "'"));
    }

    /** What keeps it from being the mending of a control on such subjects, in words; empty when nothing does. */
    Optional<String> problemWith(SubjectType other) {
        return other == subject
                ? Optional.empty()
                : Optional.of("mended-by '" + word() + "' changes " + subject.plural()
                        + ", but the control's subject is " + other.word());
    }
}
