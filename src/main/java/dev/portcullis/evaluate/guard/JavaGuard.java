package dev.portcullis.evaluate.guard;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/**
 * Reads the Java in a rule file. What it cannot read it leaves to the compiler, which cannot either, and to the guard
 * of what is compiled.
 */
final class JavaGuard {
    private static final ParserConfiguration JAVA_17 =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    private static final ParseStart<DrlxExpression> CONSTRAINT = DrlxParser.buildDrlxParserWithArguments(
            List.of("contains", "excludes", "in", "matches", "memberOf", "str"));

    private final SourceText text;
    private final Vocabulary words;

    JavaGuard(SourceText text, Vocabulary words) {
        this.text = text;
        this.words = words;
    }

    boolean isUnknownClass(String name) {
        return words.isUnknown(name);
    }

    /** An action is Java and may report. */
    void judgeAction(SourceText.Piece piece) {
        judgeBlock(piece, new NodeGuard(text, piece, words, null));
    }

    /** A function is Java too; calling itself, directly or not, it might never come back. */
    void judgeFunction(String name, SourceText.Piece piece) {
        judgeBlock(piece, new NodeGuard(text, piece, words, name));
    }

    private void judgeBlock(SourceText.Piece piece, NodeGuard guard) {
        // The bracket stands where the piece begins: shift everything by one.
        String block = "{" + piece.text() + "}";
        ParseResult<BlockStmt> java = new JavaParser(JAVA_17).parseBlock(block);
        (java.isSuccessful() ? java.getResult() : Optional.<BlockStmt>empty())
                .or(() -> readable(() -> MvelParser.parseBlock(block)))
                .ifPresent(guard::judgeBlock);
    }

    /** A condition, which may use operators that Java has not. */
    void judgeConstraint(SourceText.Piece piece) {
        String constraint = piece.text().strip();
        if (constraint.replaceFirst("^\\$?\\w+\\s*:\\s*", "").startsWith("/")) {
            text.blame(piece, "paths (/a/b) may not be used; use 'from'");
            return;
        }
        readable(() -> DrlxParser.parseExpression(CONSTRAINT, piece.text()).getExpr())
                .ifPresent(tree -> new NodeGuard(text, piece, words, null).judge(tree));
    }

    void judgeExpression(SourceText.Piece piece) {
        readable(() -> MvelParser.parseExpression(piece.text()))
                .ifPresent(tree -> new NodeGuard(text, piece, words, null).judge(tree));
    }

    void judgeType(String name, BaseDescr descr) {
        Type type = readable(() -> MvelParser.parseType(name)).orElse(null);
        if (type != null) {
            type.findAll(ClassOrInterfaceType.class).stream()
                    .map(ClassOrInterfaceType::getNameWithScope)
                    .filter(each -> words.allowed(each) == null && !words.isUnknown(each))
                    .forEach(each -> text.blame(name, descr, "'" + each + "' may not be used" + SourceGuard.INSTEAD));
        }
    }

    private static <T extends Node> Optional<T> readable(Supplier<T> parse) {
        try {
            return Optional.ofNullable(parse.get());
        } catch (ParseProblemException | IllegalArgumentException | IllegalStateException | AssertionError unreadable) {
            return Optional.empty();
        }
    }
}
