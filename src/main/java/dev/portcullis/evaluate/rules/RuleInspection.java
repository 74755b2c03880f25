package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.lint.LookedAt;
import dev.portcullis.evaluate.lint.RuleLint;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * What can be said of one rule file without compiling it.
 *
 * @param rules how many rules it holds; 0 when they cannot be read
 * @param mistakes its mistakes and warnings, those of the header left out
 * @param looks what its conditions look at; empty when they cannot be read
 */
public record RuleInspection(int rules, List<Mistake> mistakes, List<LookedAt> looks) {

    public static RuleInspection of(RuleText file) {
        var mistakes = new ArrayList<Mistake>();
        PackageDescr parsed = DrlText.parse(file.file(), file.text(), mistakes);
        if (parsed == null) {
            return new RuleInspection(0, List.copyOf(mistakes), List.of());
        }
        mistakes.addAll(RuleLint.of(file, parsed));
        return new RuleInspection(parsed.getRules().size(), List.copyOf(mistakes), RuleLint.looks(file, parsed));
    }
}
