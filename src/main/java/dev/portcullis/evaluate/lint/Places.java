package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Where the parts of an expression stand in the file, as offsets. */
interface Places {
    int of(Node node);

    /** Of an action: JavaParser was given it with as many lines and blanks above as the file has. */
    static Places ofAction(Source source) {
        return node -> node.getRange()
                .map(range -> source.offset(range.begin.line, range.begin.column))
                .orElse(0);
    }

    /**
     * Of a condition: Drools' own parser of expressions forgets all places, so that the words of the tree are matched,
     * in order, with those of the text.
     *
     * @param text the text of {@code root}, which starts at {@code offset} of the file
     */
    static Places ofCondition(Node root, String text, int offset) {
        var places = new IdentityHashMap<Node, Integer>();
        List<MatchResult> tokens = Tokens.of(text);
        int next = 0;
        for (Node leaf : Tokens.leaves(root)) {
            for (int at = next; at < tokens.size(); at++) {
                if (Tokens.same(leaf, tokens.get(at).group())) {
                    places.put(leaf, offset + tokens.get(at).start());
                    next = at + 1;
                    break;
                }
            }
        }
        return node -> Tokens.leaves(node).stream()
                .map(places::get)
                .filter(place -> place != null)
                .mapToInt(Integer::intValue)
                .findFirst()
                .orElse(offset);
    }

    /** The words of an expression, in its text and in its tree. */
    final class Tokens {
        private static final Pattern TOKEN = Pattern.compile(
                "//[^\n]*|/\\*(?s:.*?)\\*/" // comments
                        + "|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'" // text
                        + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|[0-9][\\w.]*");

        private Tokens() {}

        private static List<MatchResult> of(String text) {
            return TOKEN.matcher(text)
                    .results()
                    .filter(token -> !token.group().startsWith("/"))
                    .toList();
        }

        /** Names and literals from left to right. */
        private static List<Node> leaves(Node node) {
            var leaves = new ArrayList<Node>();
            collect(node, leaves);
            return leaves;
        }

        private static void collect(Node node, List<Node> leaves) {
            if (node instanceof SimpleName || node instanceof LiteralExpr || node instanceof ThisExpr) {
                leaves.add(node);
            } else if (node instanceof DrlxExpression whole) {
                if (whole.getBind() != null) {
                    leaves.add(whole.getBind());
                }
                collect(whole.getExpr(), leaves);
            } else if (node instanceof PointFreeExpr comparison) {
                collect(comparison.getLeft(), leaves);
                comparison.getRight().forEach(right -> collect(right, leaves));
            } else if (node instanceof HalfPointFreeExpr half) {
                half.getRight().forEach(right -> collect(right, leaves));
            } else {
                node.getChildNodes().forEach(child -> collect(child, leaves));
            }
        }

        private static boolean same(Node leaf, String token) {
            char first = token.charAt(0);
            if (leaf instanceof SimpleName name) {
                return name.getIdentifier().equals(token);
            } else if (leaf instanceof ThisExpr) {
                return token.equals("this");
            } else if (leaf instanceof LiteralStringValueExpr literal) {
                return literal.isStringLiteralExpr() || literal.isCharLiteralExpr()
                        ? first == '"' || first == '\''
                        : Character.isDigit(first);
            }
            return token.equals("true") || token.equals("false") || token.equals("null");
        }
    }
}
