package dev.portcullis.evaluate.guard;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.guard.AllowList.Reach;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds in the text of a rule file all that does more than judge facts, with line and column. */
public final class SourceGuard {
    static final String INSTEAD =
            "; a rule may use the facts, text, numbers, java.time and the collections of java.util,"
                    + " and report through 'findings'";

    private static final String TOO_LONG =
            "this is too long to be read; expected at most some hundred conditions, operators and statements";

    private static final Pattern ESCAPE = Pattern.compile("\\\\+u+[0-9a-fA-F]{4}");
    private static final String FINDINGS = "dev.portcullis.evaluate.Findings";

    private final SourceText text;
    private final PackageDescr file;
    private final JavaGuard java;

    private SourceGuard(RuleFile file, PackageDescr parsed) {
        this.text = new SourceText(file);
        this.file = parsed;
        this.java = new JavaGuard(text, new Vocabulary(parsed));
    }

    /** Tell everything in the file that a rule may not do. */
    public static List<Mistake> mistakes(RuleFile file, PackageDescr parsed) {
        var guard = new SourceGuard(file, parsed);
        guard.judge();
        return guard.text.mistakes();
    }

    private void judge() {
        escapes();
        packageName();
        file.getImports().forEach(this::judgeImport);
        refuse(file.getFunctionImports(), "'import static' and 'import function' may not be used");
        refuse(
                file.getAccumulateImports(),
                "'import accumulate' may not be used; count, sum, min, max, average, "
                        + "collectList and collectSet are there without it");
        refuse(file.getTypeDeclarations(), "a rule file may not declare types; rules judge the facts that there are");
        refuse(file.getEnumDeclarations(), "a rule file may not declare types; rules judge the facts that there are");
        refuse(file.getEntryPointDeclarations(), "entry points may not be used");
        refuse(file.getWindowDeclarations(), "windows may not be used");
        if (file.getUnit() != null) {
            text.blame("unit", file, "a rule file may not name a unit");
        }
        file.getGlobals().forEach(this::judgeGlobal);
        file.getFunctions().forEach(this::judgeFunction);
        var conditions = new ConditionGuard(text, java);
        for (RuleDescr rule : file.getRules()) {
            try {
                conditions.judge(rule);
            } catch (StackOverflowError tooLong) {
                text.blame(rule, TOO_LONG);
            }
        }
    }

    /** Java reads them before anything else, so that a text or a comment may end where nobody sees it. */
    private void escapes() {
        int header = Math.max(0, text.text().indexOf("*/"));
        Matcher escape = ESCAPE.matcher(text.text());
        for (int from = header; escape.find(from); from = escape.end()) {
            text.blame(escape.start(), "'" + escape.group() + "' is a letter in disguise; write the letter itself");
        }
    }

    private void packageName() {
        String name = String.valueOf(file.getName());
        boolean ours = name.equals("rules") || name.startsWith("rules.");
        if (!ours && !file.getRules().isEmpty()) {
            text.blame(
                    name,
                    file,
                    "the package is '" + name + "'; expected one that begins with 'rules', such as rules.users");
        }
    }

    private void judgeImport(ImportDescr imported) {
        String target = imported.getTarget();
        boolean whole = target.endsWith(".*");
        boolean allowed = whole
                ? AllowList.ONE.forRules().stream()
                                .anyMatch(type -> type.substring(0, type.lastIndexOf('.') + 1)
                                        .equals(target.substring(0, target.length() - 1)))
                        || AllowList.FACTS.contains(target.substring(0, target.length() - 2))
                : AllowList.ONE.permits(Vocabulary.binaryName(target), Reach.RULES);
        if (!allowed && (whole || !java.isUnknownClass(target))) {
            text.blame(target, imported, "'" + target + "' may not be imported" + INSTEAD);
        }
    }

    private void judgeGlobal(GlobalDescr global) {
        boolean findings = global.getIdentifier().equals("findings")
                && (global.getType().equals(FINDINGS) || global.getType().equals("Findings"));
        if (!findings) {
            text.blame(global, "the only global of a rule file is: global " + FINDINGS + " findings");
        }
    }

    private void judgeFunction(FunctionDescr function) {
        function.getParameterTypes().forEach(type -> java.judgeType(type, function));
        java.judgeType(function.getReturnType(), function);
        try {
            java.judgeFunction(function.getName(), text.piece(function.getBody(), function.getLine()));
        } catch (StackOverflowError tooLong) {
            text.blame(function, TOO_LONG);
        }
    }

    private void refuse(Iterable<? extends BaseDescr> descrs, String problem) {
        descrs.forEach(descr -> text.blame(descr, problem));
    }
}
