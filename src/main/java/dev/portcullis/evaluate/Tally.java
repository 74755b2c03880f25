package dev.portcullis.evaluate;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The running count of one control. Not thread-safe. */
final class Tally {
    /** So many different reasons are told apart; a tenant cannot make us keep more. */
    private static final int MOST_REASONS = 100;

    private long passed;
    private long failed;
    private long notAssessed;
    private long notApplicable;
    private long attested;
    private final Map<String, Long> reasons = new TreeMap<>();
    private @Nullable String broken;

    void pass(long subjects) {
        passed += subjects;
    }

    void fail() {
        failed++;
    }

    /** What nobody could judge, an officer answered. */
    void attested(boolean compliant) {
        attested++;
        if (compliant) {
            passed++;
        } else {
            failed++;
        }
    }

    void notAssessed(long subjects, String reason) {
        if (subjects > 0) {
            notAssessed += subjects;
            remember(reason, subjects);
        }
    }

    void notApplicable(String reason) {
        notApplicable++;
        remember(reason, 1);
    }

    private void remember(String reason, long subjects) {
        if (reasons.size() < MOST_REASONS || reasons.containsKey(reason)) {
            reasons.merge(reason, subjects, Long::sum);
        }
    }

    /** The rule itself failed: nothing it said counts. */
    void breakDown(String cause) {
        if (broken == null) {
            broken = cause;
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    Outcome outcome(@Nullable String listGap) {
        if (broken != null) {
            return new Outcome(0, 0, passed + failed + notAssessed + notApplicable, 0, broken, true);
        }
        String reason = listGap != null ? listGap : commonest();
        return new Outcome(passed, failed, notAssessed, notApplicable, reason, listGap != null, attested);
    }

    private @Nullable String commonest() {
        return reasons.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
