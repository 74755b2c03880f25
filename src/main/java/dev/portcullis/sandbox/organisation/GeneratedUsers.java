package dev.portcullis.sandbox.organisation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Portal users made when they are asked for, each from its number alone.
 *
 * <p>Their states repeat after a hundred users, so that the n-th user who passes a filter is found without making those
 * before. Of a hundred, one was invited long ago, two were lately, five are deactivated and all others confirmed.
 *
 * @param module whose records they are
 * @param first the number of the first; numbers are unique among all user types
 * @param size how many they are
 * @param shuffleSeed 0 lists them by number, anything else in an order of its own
 */
record GeneratedUsers(String module, int first, int size, long shuffleSeed) implements PortalUsers {
    private static final int PERIOD = 100;
    private static final long FIRST_ID = 7_138_462_000_100_000_000L;
    private static final int DOMAINS = 997;
    private static final List<String> STATES =
            IntStream.range(0, PERIOD).mapToObj(GeneratedUsers::state).toList();

    @Override
    public int count(Predicate<String> filter) {
        return count(places(filter));
    }

    @Override
    public List<String> slice(Predicate<String> filter, long start, int length) {
        int[] places = places(filter);
        Order order = Order.of(count(places), shuffleSeed);
        return LongStream.range(start, Math.min(start + length, order.size()))
                .mapToInt(order::at)
                .mapToObj(nth -> record(nth / places.length * PERIOD + places[nth % places.length]))
                .toList();
    }

    /** Which of a hundred pass. */
    private static int[] places(Predicate<String> filter) {
        return IntStream.range(0, PERIOD)
                .filter(place -> filter.test(STATES.get(place)))
                .toArray();
    }

    private int count(int[] places) {
        long inLast =
                IntStream.of(places).filter(place -> place < size % PERIOD).count();
        return size / PERIOD * places.length + (int) inLast;
    }

    private String record(int place) {
        int number = first + place;
        String invited = invitedLately(place % PERIOD)
                ? "2026-11-1" + number % 9
                : "2025-1" + number % 3 + "-" + (10 + number % 18);
        return "{\"personality_id\":\"" + (FIRST_ID + number) + "\"," + STATES.get(place % PERIOD)
                + ",\"created_time\":\"" + invited + "T1" + number % 10 + ":" + (10 + number % 50)
                + ":00+01:00\",\"Source__s\":\"Portal\",\"module\":\"" + module + "\",\"name\":\"Portal User " + number
                + "\",\"email\":\"user" + number + "@customer" + number % DOMAINS + ".example\"}";
    }

    private static String state(int place) {
        boolean confirmed = place != 3 && !invitedLately(place);
        boolean active = place % 20 != 17;
        return "\"confirm\":" + confirmed + ",\"active\":" + active + ",\"status_reason__s\":"
                + (active ? "null" : "\"disabled manually\"");
    }

    private static boolean invitedLately(int place) {
        return place == 31 || place == 62;
    }
}
