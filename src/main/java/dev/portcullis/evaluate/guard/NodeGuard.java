package dev.portcullis.evaluate.guard;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.portcullis.evaluate.guard.AllowList.Reach;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Judges one piece of Java, node by node. */
final class NodeGuard {
    private static final Set<String> ENGINE = Set.of("drools", "kcontext");
    private static final Set<String> CHANGES =
            Set.of("delete", "insert", "insertLogical", "modify", "retract", "update", "halt", "insertAsync", "eval");

    /** Sorts of nodes that no rule may hold, by the ends of their names. */
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("ForStmt", "a loop"),
            Map.entry("ForEachStmt", "a loop"),
            Map.entry("WhileStmt", "a loop"),
            Map.entry("DoStmt", "a loop"),
            Map.entry("LambdaExpr", "a lambda (->)"),
            Map.entry("MethodReferenceExpr", "a method reference (::)"),
            Map.entry("ClassExpr", "'.class'"),
            Map.entry("ArrayCreationExpr", "a new array"),
            Map.entry("LocalClassDeclarationStmt", "a class of its own"),
            Map.entry("LocalRecordDeclarationStmt", "a class of its own"),
            Map.entry("TryStmt", "'try'"),
            Map.entry("SynchronizedStmt", "'synchronized'"),
            Map.entry("SwitchStmt", "'switch' (use 'if')"),
            Map.entry("SwitchExpr", "'switch' (use 'if')"),
            Map.entry("LabeledStmt", "a label"),
            Map.entry("ModifyStatement", "'modify'"),
            Map.entry("WithStatement", "'with'"),
            Map.entry("OOPathExpr", "a path (/a/b)"),
            Map.entry("SuperExpr", "'super'"),
            Map.entry("AssertStmt", "'assert'"));

    private final SourceText text;
    private final SourceText.Piece piece;
    private final Vocabulary words;
    private final @Nullable String function;

    /** @param function the function that this piece is the body of, or null */
    NodeGuard(SourceText text, SourceText.Piece piece, Vocabulary words, @Nullable String function) {
        this.text = text;
        this.piece = piece;
        this.words = words;
        this.function = function;
    }

    /** A block that was put into brackets to be read. */
    void judgeBlock(BlockStmt block) {
        var inside = new SourceText.Piece("{" + piece.text(), Math.max(-1, piece.offset() - 1), piece.line());
        new NodeGuard(text, piece.offset() < 0 ? piece : inside, words, function).judge(block);
    }

    void judge(Node node) {
        String sort = SORTS.get(node.getClass().getSimpleName());
        if (sort != null) {
            blame(node, "a rule may not hold " + sort + "; it says what is wrong with one fact, and reports it");
            return;
        }
        if (node instanceof MethodCallExpr call) {
            judgeCall(call, call.getScope(), call.getNameAsString());
        } else if (node instanceof NullSafeMethodCallExpr call) {
            judgeCall(call, call.getScope(), call.getNameAsString());
        } else if (node instanceof ObjectCreationExpr creation) {
            judgeCreation(creation);
        } else if (node instanceof FieldAccessExpr access) {
            judgeAccess(access);
        } else if (node instanceof ClassOrInterfaceType type) {
            judgeType(type, type.getNameWithScope());
        } else if (node instanceof PointFreeExpr operation) {
            judgeOperator(operation, operation.getOperator().asString(), operation.getRight());
        } else if (node instanceof HalfPointFreeExpr operation) {
            judgeOperator(operation, operation.getOperator().asString(), operation.getRight());
        } else if (node instanceof NameExpr name && ENGINE.contains(name.getNameAsString())) {
            blame(node, "'" + name.getNameAsString() + "' may not be used; an action reports through 'findings' only");
        }
        if (!(node instanceof ClassOrInterfaceType)) {
            node.getChildNodes().forEach(this::judge);
        }
    }

    private void judgeCall(Node call, Optional<Expression> scope, String name) {
        String type = scope.map(NodeGuard::dotted).map(this::className).orElse(null);
        if (type != null) {
            judgeMember(call, type, name);
        } else if (scope.isEmpty() && CHANGES.contains(name)) {
            blame(call, "'" + name + "' may not be used; an action reports through 'findings' only");
        } else if (scope.isEmpty() && function != null && words.isFunction(name)) {
            blame(call, "a function may not call a function of the file; it might never come back");
        } else if (AllowList.ONE.forbidsEverywhere(name) && !(scope.isEmpty() && words.isFunction(name))) {
            blame(call, "'" + name + "' may not be called" + SourceGuard.INSTEAD);
        }
    }

    private void judgeAccess(FieldAccessExpr access) {
        String dotted = dotted(access);
        String type = dotted == null ? null : className(dotted);
        // Of a.B.c the class is a.B; the chain a.B alone is judged as the scope of what follows.
        if (type != null && !type.equals(dotted) && dotted != null) {
            String member = dotted.substring(type.length() + 1);
            judgeMember(access, type, member.contains(".") ? member.substring(0, member.indexOf('.')) : member);
        } else if (access.getNameAsString().equals("class")) {
            blame(access, "'.class' may not be used" + SourceGuard.INSTEAD);
        }
    }

    private void judgeMember(Node node, String name, String member) {
        String type = words.allowed(name);
        if (type == null ? !words.isUnknown(name) : !AllowList.ONE.permits(type, member, Reach.RULES)) {
            if (type == null || exists(type, member)) {
                blame(node, "'" + name + "." + member + "' may not be used" + SourceGuard.INSTEAD);
            }
        }
    }

    /** A member that is not there at all is misspelt, which the compiler tells better. */
    private static boolean exists(String type, String member) {
        try {
            Class<?> found = Class.forName(type, false, NodeGuard.class.getClassLoader());
            return java.util.Arrays.stream(found.getMethods())
                            .anyMatch(each -> each.getName().equals(member))
                    || java.util.Arrays.stream(found.getFields())
                            .anyMatch(each -> each.getName().equals(member));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return true;
        }
    }

    private void judgeCreation(ObjectCreationExpr creation) {
        String name = creation.getType().getNameWithScope();
        String type = words.allowed(name);
        if (creation.getAnonymousClassBody().isPresent()) {
            blame(creation, "a rule may not hold a class of its own");
        } else if (type != null && !AllowList.ONE.permits(type, "<init>", Reach.RULES)) {
            blame(creation, "a rule may not make a new " + name + SourceGuard.INSTEAD);
        }
    }

    private void judgeType(Node node, String name) {
        if (words.allowed(name) == null && !words.isUnknown(name)) {
            blame(node, "'" + name + "' may not be used" + SourceGuard.INSTEAD);
        }
        ((ClassOrInterfaceType) node).getTypeArguments().ifPresent(types -> types.forEach(this::judge));
    }

    private void judgeOperator(Node node, String operator, Iterable<Expression> right) {
        if (operator.equals("matches")) {
            for (Expression expression : right) {
                if (!(expression instanceof StringLiteralExpr regex) || !RegexGuard.endsSoon(regex.asString())) {
                    blame(
                            node,
                            "this regular expression could take for ever; it must be a text in quotes, and "
                                    + RegexGuard.RULE);
                }
            }
        }
    }

    /** The class at the head of a chain of names, or null where the chain begins with a value. */
    private @Nullable String className(@Nullable String dotted) {
        if (dotted == null || dotted.startsWith("$")) {
            return null;
        }
        var name = new StringBuilder();
        for (String part : dotted.split("\\.", -1)) {
            name.append(name.isEmpty() ? "" : ".").append(part);
            if (Vocabulary.isClassName(part)) {
                return name.toString();
            }
        }
        return null;
    }

    /** The first word of the node as it stands in the file. */
    static String firstWord(Node node) {
        if (node instanceof NameExpr name) {
            return name.getNameAsString();
        } else if (node instanceof DrlNameExpr name) {
            return name.getNameAsString();
        } else if (node instanceof MethodCallExpr call) {
            return call.getScope().map(NodeGuard::firstWord).orElse(call.getNameAsString());
        } else if (node instanceof PointFreeExpr operation) {
            return firstWord(operation.getLeft());
        } else if (node instanceof ObjectCreationExpr) {
            return "new";
        }
        return node instanceof FieldAccessExpr access ? firstWord(access.getScope()) : "";
    }

    private static @Nullable String dotted(Expression expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString();
        } else if (expression instanceof DrlNameExpr name) {
            return name.getNameAsString();
        } else if (expression instanceof FieldAccessExpr access) {
            String scope = dotted(access.getScope());
            return scope == null ? null : scope + "." + access.getNameAsString();
        }
        return null;
    }

    private void blame(Node node, String problem) {
        text.blame(piece, node, problem);
    }
}
