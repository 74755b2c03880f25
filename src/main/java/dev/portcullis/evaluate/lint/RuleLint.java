package dev.portcullis.evaluate.lint;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.FactCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Everything that can be found wrong in the rules of one file without compiling them. */
public final class RuleLint {
    /** Each takes the compiler longer than the one before. */
    private static final int MOST_RULES = 100;

    private static final String TOO_LONG =
            "this is too long to be read; expected at most some hundred conditions, operators and statements";

    private final RuleText file;
    private final PackageDescr parsed;
    private final Source source;
    private final Names names;
    private final Map<Class<?>, Set<String>> looked = new HashMap<>();

    private RuleLint(RuleText file, PackageDescr parsed) {
        this.file = file;
        this.parsed = parsed;
        this.source = new Source(file.file(), file.text());
        this.names = new Names(parsed, source);
    }

    /**
     * The mistakes and warnings of a file, from top to bottom.
     *
     * @param parsed what Drools' parser made of the file's text, without errors
     */
    public static List<Mistake> of(RuleText file, PackageDescr parsed) {
        var lint = new RuleLint(file, parsed);
        lint.read();
        return lint.source.mistakes();
    }

    /**
     * What the conditions of a file look at, by the names of the facts.
     *
     * @param parsed what Drools' parser made of the file's text, without errors
     */
    public static List<LookedAt> looks(RuleText file, PackageDescr parsed) {
        var lint = new RuleLint(file, parsed);
        lint.read();
        return FactCatalogue.facts().stream()
                .filter(fact -> lint.looked.containsKey(fact.type()))
                .map(lint::lookedAt)
                .toList();
    }

    private LookedAt lookedAt(Fact fact) {
        Set<String> asked = looked.getOrDefault(fact.type(), Set.of());
        return new LookedAt(
                fact,
                fact.properties().stream()
                        .filter(property -> asked.contains(property.name()))
                        .toList());
    }

    private void read() {
        Set<String> taken = new HashSet<>();
        if (parsed.getRules().size() > MOST_RULES) {
            source.mistake(
                    parsed.getRules().get(MOST_RULES).getStartCharacter(),
                    "the file holds " + parsed.getRules().size() + " rules; expected at most " + MOST_RULES
                            + " for one control");
        }
        for (RuleDescr rule : parsed.getRules()) {
            if (!(rule instanceof QueryDescr)) {
                name(rule, taken);
                try {
                    read(rule);
                } catch (StackOverflowError tooLong) {
                    source.mistake(rule.getStartCharacter(), TOO_LONG);
                }
            }
        }
    }

    private void read(RuleDescr rule) {
        var scope = new Scope();
        new PatternLint(source, names, scope, file.control()).read(rule.getLhs());
        new ActionLint(source, names, scope, file.control())
                .read(rule, rule.getLhs().getEndCharacter());
        scope.looked()
                .forEach((fact, asked) ->
                        looked.computeIfAbsent(fact, first -> new HashSet<>()).addAll(asked));
    }

    private void name(RuleDescr rule, Set<String> taken) {
        String name = rule.getName();
        int written = source.text().indexOf(name, rule.getStartCharacter());
        int place = written > 0 && source.text().charAt(written - 1) == '"' ? written - 1 : written;
        if (!name.equals(file.id()) && !name.startsWith(file.id() + " ")) {
            source.mistake(
                    place,
                    "rule \"" + name + "\" is not named by its control; expected \"" + file.id()
                            + "\", or that and a blank and words");
        } else if (!taken.add(name)) {
            source.mistake(
                    place, "two rules are named \"" + name + "\"; expected a blank and other words after the id");
        }
    }
}
