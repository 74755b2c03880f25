package dev.portcullis.evaluate;

import dev.portcullis.evaluate.seen.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running count of one control. Not thread-safe. */
final class Tally {
    /** So many different reasons are told apart; a tenant cannot make us keep more. */
    private static final int MOST_REASONS = 100;

    private static final Comparator<Reason> COMMONEST_FIRST = Comparator.comparingLong(
                    (Reason reason) -> Objects.requireNonNullElse(reason.subjects(), 0L))
            .reversed()
            .thenComparing(Reason::words);

    private long passed;
    private long failed;
    private long notAssessed;
    private long notApplicable;
    private long attested;
    private final Map<String, Long> missing = new TreeMap<>();
    private final Map<String, Long> silent = new TreeMap<>();
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
            remember(missing, reason, subjects);
        }
    }

    void notApplicable(String reason) {
        notApplicable++;
        remember(silent, reason, 1);
    }

    private static void remember(Map<String, Long> reasons, String reason, long subjects) {
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

    /** Why subjects were not judged: a list that is not whole first, then the commonest. */
    List<Reason> reasons(@Nullable String listGap) {
        if (broken != null) {
            return List.of(new Reason(true, broken, passed + failed + notAssessed + notApplicable));
        }
        Stream<Reason> unseen = Stream.ofNullable(listGap).map(gap -> new Reason(true, gap, null));
        return Stream.concat(unseen, Stream.concat(sorted(missing, true), sorted(silent, false)))
                .toList();
    }

    private static Stream<Reason> sorted(Map<String, Long> reasons, boolean applies) {
        return reasons.entrySet().stream()
                .map(entry -> new Reason(applies, entry.getKey(), entry.getValue()))
                .sorted(COMMONEST_FIRST);
    }

    private @Nullable String commonest() {
        return Stream.concat(sorted(missing, true), sorted(silent, false))
                .min(COMMONEST_FIRST)
                .map(Reason::words)
                .orElse(null);
    }
}
