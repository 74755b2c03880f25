package dev.portcullis.evaluate.profile;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What the controls cost, the dearest first. Times differ from run to run; compare them with each other only.
 *
 * @param costs of every control that judged anything
 */
public record Profile(List<ControlCost> costs) {
    private static final Comparator<ControlCost> DEAREST_FIRST =
            Comparator.comparing(ControlCost::time).reversed().thenComparing(ControlCost::control);

    /** Below this, a control is no burden whatever its share. */
    private static final Duration LITTLE = Duration.ofMillis(20);

    private static final int TIMES_AN_EVEN_SHARE = 3;

    public Profile {
        costs = costs.stream().sorted(DEAREST_FIRST).toList();
    }

    public Duration total() {
        return costs.stream().map(ControlCost::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** The part of the time of all controls that one takes, from 0 to 1. */
    public double share(ControlCost cost) {
        long total = total().toNanos();
        return total == 0 ? 0 : (double) cost.time().toNanos() / total;
    }

    /** Whether a control takes more than three times what an even share would be. */
    public boolean dear(ControlCost cost) {
        boolean little = cost.time().compareTo(LITTLE) < 0;
        // With few controls nothing reaches three even shares, and half of the time is dear enough.
        double limit = Math.min(0.5, (double) TIMES_AN_EVEN_SHARE / Math.max(1, costs.size()));
        return costs.size() > 1 && !little && share(cost) > limit;
    }
}
