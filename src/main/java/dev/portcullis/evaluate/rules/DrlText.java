package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Mistake;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the DRL of a rule file. */
public final class DrlText {
    /** What to do about a rule whose operators, brackets or alternatives are so many that a parser gives up. */
    static final String SHORTER = "expected at most some hundred conditions, operators and statements in each";

    private DrlText() {}

    /** The rules of a file, or null when they cannot be read, which is then added to {@code mistakes}. */
    public static @Nullable PackageDescr parse(String file, String text, List<Mistake> mistakes) {
        int deep = Nesting.tooDeep(text);
        if (deep >= 0) {
            mistakes.add(at(file, text, deep, "brackets within brackets, more than a hundred deep"));
            return null;
        }
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException unparsable) {
            mistakes.add(new Mistake(
                    file, 1, 1, "DRL syntax: " + DrlMessages.inWords(String.valueOf(unparsable.getMessage()))));
            return null;
        } catch (StackOverflowError tooLong) {
            mistakes.add(new Mistake(file, 1, 1, "the rules are too long to be read; " + SHORTER));
            return null;
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            int column = error instanceof ParserError placed ? placed.getCol() + 1 : 1;
            int line = lines.length == 0 ? 1 : Math.max(1, lines[0]);
            String problem = "DRL syntax: " + DrlMessages.inWords(error.getMessage());
            mistakes.add(new Mistake(file, line, Math.max(1, column), problem));
        }
        if (parser.hasErrors()) {
            return null;
        }
        return parsed == null ? new PackageDescr() : parsed;
    }

    private static Mistake at(String file, String text, int place, String problem) {
        int line = 1
                + (int) text.substring(0, place)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return new Mistake(file, line, place - text.lastIndexOf('\n', place - 1), problem);
    }
}
