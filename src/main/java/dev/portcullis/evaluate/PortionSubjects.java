package dev.portcullis.evaluate;

import dev.portcullis.evaluate.portion.Portion;
import java.util.ArrayList;
import java.util.List;

/** Tells the very facts that a portion judges from all others, equal ones included. Not thread-safe. */
final class PortionSubjects {
    private final Portion portion;
    private final List<Object> facts = new ArrayList<>();
    private int last;

    PortionSubjects(Portion portion) {
        this.portion = portion;
    }

    /** Rules report facts nearly in their order: the one sought mostly stands a little behind the last one. */
    boolean contain(Object sought) {
        if (facts.isEmpty()) {
            portion.groups().forEach(group -> facts.addAll(group.subjects()));
        }
        for (int passed = 0; passed < facts.size(); passed++) {
            int at = (last + passed) % facts.size();
            if (facts.get(at) == sought) {
                last = at;
                return true;
            }
        }
        return false;
    }
}
