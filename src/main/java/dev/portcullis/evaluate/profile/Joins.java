package dev.portcullis.evaluate.profile;

import dev.portcullis.evaluate.rules.RuleBase;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * Finds the joins that Drools cannot index: there it looks at each pair of facts. A lint sees most of them in the text of
 * a rule; this sees what Drools made of it.
 */
public final class Joins {
    /** Of these a condition picks one, so that nothing multiplies. */
    private static final Set<String> SINGLE = Set.of("AsOf", "Parameter", "InitialFactImpl", "InitialFact");

    private final Set<NetworkNode> seen = new LinkedHashSet<>();
    private final Set<String> found = new TreeSet<>();

    private Joins() {}

    /** Those of all the rules, each in words, sorted. */
    public static List<String> notIndexed(RuleBase rules) {
        var joins = new Joins();
        KieSession session = rules.newSession();
        try {
            ((InternalRuleBase) session.getKieBase())
                    .getRete()
                    .getObjectTypeNodes()
                    .forEach(joins::walk);
        } finally {
            session.dispose();
        }
        return List.copyOf(joins.found);
    }

    private void walk(NetworkNode node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof BetaNode join && !join.getRawConstraints().isIndexed()) {
            look(join);
        }
        // Where nothing follows, as where a rule ends, Drools answers null.
        NetworkNode @Nullable [] sinks = node.getSinks();
        if (sinks != null) {
            Arrays.stream(sinks).forEach(this::walk);
        }
    }

    private void look(BetaNode join) {
        String right = many(join.getRightInput().getObjectTypeNode());
        Set<String> left = left(join);
        if (right != null && !left.isEmpty()) {
            String rules = Arrays.stream(join.getAssociatedRules())
                    .map(Rule::getName)
                    .sorted()
                    .map(name -> "\"" + name + "\"")
                    .collect(Collectors.joining(", "));
            found.add("each " + String.join(" and ", left) + " with each " + right + " in " + rules);
        }
    }

    /** The kinds of facts that come from the left; what only has to exist or not to exist multiplies nothing. */
    private static Set<String> left(BetaNode join) {
        Set<String> kinds = new LinkedHashSet<>();
        for (LeftTupleSource source = join.getLeftTupleSource(); source != null; source = source.getLeftTupleSource()) {
            if (source instanceof JoinNode || source instanceof LeftInputAdapterNode) {
                String kind = many(
                        source instanceof JoinNode inner
                                ? inner.getRightInput().getObjectTypeNode()
                                : source.getObjectTypeNode());
                if (kind != null) {
                    kinds.add(kind);
                }
            }
            if (source instanceof LeftInputAdapterNode) {
                break;
            }
        }
        return kinds;
    }

    private static @Nullable String many(@Nullable ObjectTypeNode node) {
        String name = node == null ? "" : node.getObjectType().getClassName();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return kind.isEmpty() || SINGLE.contains(kind) ? null : kind;
    }
}
