package dev.portcullis.evaluate.lint;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Findings;
import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.FactCatalogue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the action of one rule: it must report what the header says the control judges. */
final class ActionLint {
    private static final Set<String> REPORTS = Set.of("fail", "notAssessed", "notApplicable");
    private static final Pattern FOUND = Pattern.compile("Parse error\\. Found +(\"[^\"]*\"|\\S+)");

    private final Source source;
    private final Names names;
    private final Scope scope;
    private final @Nullable Control control;

    ActionLint(Source source, Names names, Scope scope, @Nullable Control control) {
        this.source = source;
        this.names = names;
        this.scope = scope;
        this.control = control;
    }

    void read(RuleDescr rule, int afterConditions) {
        String text = String.valueOf(rule.getConsequence()).stripTrailing();
        int then = source.find("then", Math.max(afterConditions, source.offset(rule.getConsequenceLine(), 1)));
        int start = text.isBlank() ? -1 : source.text().indexOf(text.strip(), then + "then".length());
        if (start < 0) {
            source.warning(then, "the rule reports nothing; expected a call of findings.fail");
            return;
        }
        ParseResult<BlockStmt> parsed = new JavaParser(
                        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17))
                .parseBlock(padded(text.strip(), start));
        if (parsed.isSuccessful() && parsed.getResult().isPresent()) {
            read(parsed.getResult().get());
        } else {
            parsed.getProblems().stream().findFirst().ifPresent(problem -> unreadable(problem, then));
        }
    }

    /** The action as a block whose places are those of the file. */
    private String padded(String text, int start) {
        // The block's brace stands before the action, at the least over the last letter of 'then' or its line end.
        int brace = start - 1;
        return "\n".repeat(source.line(brace) - 1) + " ".repeat(source.column(brace) - 1) + "{"
                + (source.text().charAt(brace) == '\n' ? "\n" : "") + text + "\n}";
    }

    /** JavaParser places a problem at the last token that was right. */
    private static JavaToken following(JavaToken right) {
        JavaToken next = right.getNextToken().orElse(right);
        while (next.getCategory().isWhitespaceOrComment() && next.getNextToken().isPresent()) {
            next = next.getNextToken().get();
        }
        return next;
    }

    private void unreadable(Problem problem, int then) {
        Matcher found = FOUND.matcher(problem.getMessage());
        boolean early = found.lookingAt() && found.group(1).equals("\"}\"");
        int place = problem.getLocation()
                .flatMap(location -> (early ? location.getBegin() : following(location.getBegin())).getRange())
                .map(range -> source.offset(range.begin.line, range.begin.column))
                .orElse(then);
        String what = !found.lookingAt()
                ? "it is no Java; expected calls of findings"
                : early
                        ? "it ends too early; is a ';' or a bracket missing?"
                        : found.group(1)
                                + " stands where something else must; is a ';' or a bracket missing before it?";
        source.mistake(place, "the action after 'then' cannot be read: " + what);
    }

    private void read(BlockStmt action) {
        action.findAll(VariableDeclarator.class).forEach(local -> bind(local.getNameAsString()));
        action.findAll(Parameter.class).forEach(local -> bind(local.getNameAsString()));
        Places places = Places.ofAction(source);
        var reader = new ExpressionLint(source, names, scope, places, null);
        expressions(action, reader);
        action.findAll(MethodCallExpr.class).stream()
                .filter(this::reports)
                .forEach(call -> subject(call, reader, places));
        if (action.findAll(MethodCallExpr.class).stream().noneMatch(this::onFindings)) {
            source.warning(
                    source.offset(1, 1) + firstPlace(action),
                    "the rule reports nothing; expected a call of findings.fail");
        }
    }

    private int firstPlace(BlockStmt action) {
        return action.getStatements().isEmpty() ? 0 : Places.ofAction(source).of(action.getStatement(0));
    }

    private void bind(String local) {
        scope.bind(local, new Scope.Variable(null, null, null));
    }

    private static void expressions(Node node, ExpressionLint reader) {
        for (Node child : node.getChildNodes()) {
            if (child instanceof Expression expression) {
                reader.read(expression);
            } else {
                expressions(child, reader);
            }
        }
    }

    private boolean onFindings(MethodCallExpr call) {
        return call.getScope().filter(NameExpr.class::isInstance).stream()
                .anyMatch(name -> names.global(((NameExpr) name).getNameAsString()) == Findings.class);
    }

    private boolean reports(MethodCallExpr call) {
        return onFindings(call)
                && REPORTS.contains(call.getNameAsString())
                && !call.getArguments().isEmpty();
    }

    private void subject(MethodCallExpr call, ExpressionLint reader, Places places) {
        Expression first = call.getArgument(0);
        Operand reported = reader.read(first);
        if (control == null || reported.type() == null) {
            return;
        }
        Fact fact = FactCatalogue.of(reported.raw()).orElse(null);
        if (fact == null || fact.subject() != control.subject()) {
            String what = fact == null ? reported.typeInWords() : "a " + fact.name();
            source.mistake(
                    places.of(first),
                    "the rule reports " + what + ", but the header says 'subject: "
                            + control.subject().word() + "'; expected a "
                            + FactCatalogue.reportedBy(control.subject()));
        }
    }
}
