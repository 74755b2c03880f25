package dev.portcullis.evaluate.mutation;

import dev.portcullis.control.RuleFile;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * One rule of a file.
 *
 * @param line where it begins, counted from 1
 * @param column counted from 1
 * @param fails whether it reports violations; else it reports that something is not assessed or does not apply
 */
public record RuleOutline(String name, int line, int column, boolean fails) {
    private static final Pattern FAILS = Pattern.compile("\\bfindings\\s*\\.\\s*fail\\b");

    /** The rules of a file that compiles, from top to bottom. */
    public static List<RuleOutline> of(RuleFile file) {
        return DrlText.of(file).rules().stream().map(RuleOutline::of).toList();
    }

    private static RuleOutline of(RuleDescr rule) {
        boolean fails = FAILS.matcher(String.valueOf(rule.getConsequence())).find();
        return new RuleOutline(rule.getName(), rule.getLine(), rule.getColumn() + 1, fails);
    }
}
