package dev.portcullis.features.proof;

import dev.portcullis.assess.Verdict;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.mutation.RuleOutline;
import dev.portcullis.features.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which ways to fail and to comply the examples touch. A rule is touched by an example in which it fires and that says
 * something of its control; complying, by an example that says something of a control that passes there.
 *
 * @param ways how many ways there are
 * @param untouched those that no example touches, as {@code file:line:column: sentence}
 */
public record Coverage(int ways, List<String> untouched) {

    /** Look at what the examples of a run had judged. */
    public static Coverage of(List<Trial> trials, Collection<RuleFile> files) {
        int ways = 0;
        var untouched = new ArrayList<String>();
        for (RuleFile file : files) {
            String id = file.control().id();
            List<Trial> concerned =
                    trials.stream().filter(trial -> trial.concerns(id)).toList();
            ways++;
            if (concerned.stream().noneMatch(trial -> trial.verdict(id) == Verdict.PASS)) {
                untouched.add(file.control().file() + ":1:1: no example complies with " + id);
            }
            for (RuleOutline rule : RuleOutline.of(file)) {
                ways++;
                if (concerned.stream().noneMatch(trial -> trial.fired().contains(rule.name()))) {
                    untouched.add(file.control().file() + ":" + rule.line() + ":" + rule.column() + ": no example "
                            + (rule.fails() ? "fails by" : "is left open by") + " the rule \"" + rule.name() + "\"");
                }
            }
        }
        return new Coverage(ways, List.copyOf(untouched));
    }
}
