package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.evaluate.rules.RuleInspection;
import dev.portcullis.input.Configuration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is wrong with rule files: in headers, in rules, and what only the compiler finds.
 *
 * @param files how many rule files were looked at
 * @param rules how many rules they hold, as far as they can be read
 * @param mistakes errors and warnings, in order
 */
public record RuleCheck(int files, int rules, List<Mistake> mistakes) {

    public static RuleCheck of(Catalogue.Reading reading) {
        var mistakes = new ArrayList<>(reading.mistakes());
        int rules = 0;
        for (var text : reading.texts()) {
            RuleInspection inspected = RuleInspection.of(text);
            rules += inspected.rules();
            mistakes.addAll(inspected.mistakes());
        }
        if (!reading.right().files().isEmpty()) {
            try {
                RuleBase.compile(reading.right().files());
            } catch (InvalidFilesException wrong) {
                mistakes.addAll(wrong.mistakes());
            }
        }
        return new RuleCheck(reading.texts().size(), rules, sorted(mistakes));
    }

    /** The same, with what is wrong in the configuration's settings of controls, once all headers are right. */
    public RuleCheck with(Configuration configuration, Catalogue.Reading reading) {
        var more = new ArrayList<>(mistakes);
        if (reading.mistakes().isEmpty()) {
            try {
                InForce.of(reading.right(), configuration);
            } catch (InvalidFilesException wrong) {
                more.addAll(wrong.mistakes());
            }
        }
        return new RuleCheck(files, rules, sorted(more));
    }

    public List<Mistake> errors() {
        return mistakes.stream().filter(mistake -> !mistake.warning()).toList();
    }

    private static List<Mistake> sorted(List<Mistake> mistakes) {
        return mistakes.stream().distinct().sorted(Mistake.ORDER).toList();
    }
}
