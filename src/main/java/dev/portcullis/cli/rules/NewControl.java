package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.scaffold.Skeleton;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The words of {@code rules new}, as they were typed. */
record NewControl(String id, String title, String severity, String subject, String area) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final Pattern AREA = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /** The control they describe; what does not fit is told with what was expected. */
    Skeleton skeleton() throws UsageException {
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            throw new UsageException("the id is '" + Console.clean(id)
                    + "', expected capital letters, digits and hyphens, such as ACME-01.");
        }
        if (!AREA.matcher(area).matches() || area.length() > LONGEST || SourceVersion.isKeyword(area)) {
            throw new UsageException("--area is '" + Console.clean(area)
                    + "', expected the name of a folder in small letters, digits and hyphens, such as modules"
                    + " (and no word that Java keeps for itself, since the rules' package is named after it).");
        }
        boolean unfit = title.isBlank()
                || title.contains("*/")
                || title.contains("\\u")
                || !title.equals(Console.harmless(title))
                || title.indexOf('\n') >= 0;
        if (unfit) {
            throw new UsageException("--title is '" + Console.clean(title)
                    + "', expected one line of text without control characters, '*/' and '\\u'.");
        }
        return new Skeleton(
                id,
                title.strip(),
                one("--severity", severity, Severity.values(), Severity::word),
                one("--subject", subject, SubjectType.values(), SubjectType::word),
                area);
    }

    private static <T> T one(String option, String given, T[] known, Function<T, String> word) throws UsageException {
        return Arrays.stream(known)
                .filter(value -> word.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new UsageException(option + " is '" + Console.clean(given) + "', expected one of "
                        + Arrays.stream(known).map(word).collect(Collectors.joining(", ")) + "."));
    }
}
