package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.lint.RuleLint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Turns rule files into one rule base, or into the list of all that is wrong with them. */
final class RuleCompiler {
    /** All others can keep a rule from firing, and a rule that does not fire says that all is well. */
    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of("salience", "no-loop");

    private final Collection<RuleFile> files;
    private final Guards guards;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<RuleFile, List<RuleDescr>> rules = new LinkedHashMap<>();
    private final Map<String, RuleFile> functions = new HashMap<>();

    RuleCompiler(Collection<RuleFile> files) {
        this(files, Guards.ALL);
    }

    RuleCompiler(Collection<RuleFile> files, Guards guards) {
        this.files = files;
        this.guards = guards;
    }

    KieBase compile() throws InvalidFilesException {
        files.forEach(this::parse);
        stopAtMistakes();
        DroolsBuild build = DroolsBuild.of(files, guards);
        if (build.base() != null) {
            assertAllLoaded(build.base());
            return build.base();
        }
        files.forEach(this::blame);
        if (mistakes.isEmpty()) {
            build.complaints()
                    .forEach(complaint ->
                            mistakes.add(new Mistake("rules", 1, 1, DrlMessages.inWords(complaint.text()))));
        }
        throw new InvalidFilesException(mistakes.stream().distinct().toList());
    }

    private void parse(RuleFile file) {
        PackageDescr parsed = DrlText.parse(file.control().file(), file.text(), mistakes);
        if (parsed != null) {
            check(file, parsed);
        }
    }

    private void check(RuleFile file, PackageDescr parsed) {
        String id = file.control().id();
        rules.put(file, parsed.getRules());
        mistakes.addAll(guards.source().apply(file, parsed));
        if (parsed.getRules().isEmpty()) {
            add(file, 1, 1, "the file holds no rule; expected rule \"" + id + "\"");
        }
        parsed.getAttributes().forEach(attribute -> checkAttribute(file, attribute));
        parsed.getFunctions().forEach(function -> checkFunction(file, parsed.getName(), function));
        RuleLint.of(RuleText.of(file), parsed).stream()
                .filter(found -> !found.warning())
                .forEach(mistakes::add);
        for (RuleDescr rule : parsed.getRules()) {
            if (rule instanceof QueryDescr) {
                add(file, rule.getLine(), rule.getColumn(), "a query reports nothing; expected rules only");
            }
            rule.getAttributes().values().forEach(attribute -> checkAttribute(file, attribute));
        }
    }

    /** Files of one package see each other's functions, and Java takes the one that fits best, be it another file's. */
    private void checkFunction(RuleFile file, String packageName, FunctionDescr function) {
        RuleFile other = functions.putIfAbsent(packageName + "." + function.getName(), file);
        if (other != null && !other.equals(file)) {
            int name = Math.max(0, file.text().indexOf(function.getName() + "(", function.getStartCharacter()));
            add(
                    file,
                    function.getLine(),
                    name - file.text().lastIndexOf('\n', name - 1),
                    "the function '" + function.getName() + "' stands in "
                            + other.control().file() + " too, of the same package '" + packageName
                            + "'; expected another name or another package");
        }
    }

    private void checkAttribute(RuleFile file, AttributeDescr attribute) {
        if (!HARMLESS_ATTRIBUTES.contains(attribute.getName())) {
            add(
                    file,
                    attribute.getLine(),
                    column(file.text(), attribute),
                    "a rule may not say '" + attribute.getName() + "'; it could keep the rule from being asked");
        }
    }

    /** Of its name, counted from 1: Drools tells where it ends. */
    private static int column(String text, AttributeDescr attribute) {
        int name = Math.max(0, text.lastIndexOf(attribute.getName(), attribute.getStartCharacter()));
        return name - text.lastIndexOf('\n', name);
    }

    /** Compile a file alone, and then its rules one by one: Drools often does not say where a mistake is. */
    private void blame(RuleFile file) {
        for (DroolsBuild.Complaint complaint :
                DroolsBuild.of(List.of(file), guards).complaints()) {
            RuleDescr rule = complaint.line() > 1 ? null : guilty(complaint, file);
            if (rule == null) {
                add(file, complaint.line(), complaint.column(), DrlMessages.inWords(complaint.text()));
            } else {
                mistakes.add(Blame.within(file, rule, complaint.text()));
            }
        }
    }

    private @Nullable RuleDescr guilty(DroolsBuild.Complaint complaint, RuleFile file) {
        List<RuleDescr> all = rules.getOrDefault(file, List.of());
        for (RuleDescr rule : all) {
            RuleFile alone = new RuleFile(file.control(), without(all, rule, file.text()));
            if (all.size() == 1
                    || DroolsBuild.of(List.of(alone), guards).complaints().stream()
                            .anyMatch(found -> found.text().equals(complaint.text()))) {
                return rule;
            }
        }
        return null;
    }

    /** The text without the other rules, whose lines are left empty. */
    private static String without(List<RuleDescr> all, RuleDescr kept, String text) {
        var lines = new ArrayList<>(text.lines().toList());
        for (RuleDescr rule : all) {
            for (int line = rule.getLine();
                    rule.getLine() != kept.getLine() && line <= Math.min(rule.getEndLine(), lines.size());
                    line++) {
                lines.set(line - 1, "");
            }
        }
        return String.join("\n", lines);
    }

    /** Drools builds a base without rules just as gladly: never take that for a compliant portal. */
    private void assertAllLoaded(KieBase base) throws InvalidFilesException {
        int expected = rules.values().stream().mapToInt(List::size).sum();
        int loaded = base.getKiePackages().stream()
                .mapToInt(kiePackage -> kiePackage.getRules().size())
                .sum();
        if (loaded != expected) {
            String problem = "only " + loaded + " of " + expected + " rules were loaded; expected all of them";
            throw new InvalidFilesException(List.of(new Mistake("rules", 1, 1, problem)));
        }
    }

    private void add(RuleFile file, int line, int column, String problem) {
        mistakes.add(new Mistake(file.control().file(), Math.max(1, line), Math.max(1, column), problem));
    }

    private void stopAtMistakes() throws InvalidFilesException {
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes.stream().distinct().toList());
        }
    }
}
