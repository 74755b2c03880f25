package dev.portcullis.evaluate.guard;

import java.util.HashMap;
import java.util.Map;

/** Counts how often the rules of each control fire over one portion. The same facts give the same count anywhere. */
public final class FiringLimit {
    private static final long AT_LEAST = 1_000;
    private static final long PER_FACT = 100;

    private final long facts;
    private final Map<String, Long> fired = new HashMap<>();

    /** @param facts how many facts the portion has */
    public FiringLimit(long facts) {
        this.facts = facts;
    }

    /** Count one firing; throws {@link BoundException} when it is one too many. */
    public void count(String control) {
        long most = AT_LEAST + PER_FACT * facts;
        if (fired.merge(control, 1L, Long::sum) > most) {
            throw new BoundException("it fired more than " + most + " times over " + facts + " facts");
        }
    }
}
