package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.lint.RuleLint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Compiles rule files, each on its own, or tells all that is wrong with them. */
final class RuleCompiler {
    /** All others can keep a rule from firing, and a rule that does not fire says that all is well. */
    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of("salience", "no-loop");

    private final Collection<RuleFile> files;
    private final Guards guards;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<RuleFile, List<RuleDescr>> rules = new LinkedHashMap<>();

    RuleCompiler(Collection<RuleFile> files) {
        this(files, Guards.ALL);
    }

    RuleCompiler(Collection<RuleFile> files, Guards guards) {
        this.files = files;
        this.guards = guards;
    }

    /** What was compiled of each file. */
    Map<RuleFile, CompiledFile> compile() throws InvalidFilesException {
        files.forEach(this::parse);
        stopAtMistakes();
        Map<RuleFile, CompiledFile> compiled = new LinkedHashMap<>();
        for (RuleFile file : files) {
            DroolsBuild build = build(file);
            if (build.compiled() == null) {
                blame(file, build);
            } else {
                compiled.put(file, build.compiled());
            }
        }
        stopAtMistakes();
        return compiled;
    }

    private DroolsBuild build(RuleFile file) {
        return DroolsBuild.of(file, rules.getOrDefault(file, List.of()).size(), guards);
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

    /** Compile the rules of a file one by one: Drools often does not say where a mistake is. */
    private void blame(RuleFile file, DroolsBuild build) {
        for (DroolsBuild.Complaint complaint : build.complaints()) {
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
                    || DroolsBuild.of(alone, 1, guards).complaints().stream()
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

    private void add(RuleFile file, int line, int column, String problem) {
        mistakes.add(new Mistake(file.control().file(), Math.max(1, line), Math.max(1, column), problem));
    }

    private void stopAtMistakes() throws InvalidFilesException {
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes.stream().distinct().toList());
        }
    }
}
