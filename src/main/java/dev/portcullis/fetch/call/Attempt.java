package dev.portcullis.fetch.call;

/**
 * Which try of a call the current thread is at; the interceptors below cannot be told otherwise.
 *
 * @param number from 1
 * @param patient whether the one before ran out of time
 */
record Attempt(int number, boolean patient) {
    private static final Attempt FIRST = new Attempt(1, false);
    private static final ThreadLocal<Attempt> CURRENT = ThreadLocal.withInitial(() -> FIRST);

    static Attempt current() {
        return CURRENT.get();
    }

    /** Begin a try, and return the one around it: a call for a token may be made within another call. */
    static Attempt begin(Attempt attempt) {
        Attempt around = CURRENT.get();
        CURRENT.set(attempt);
        return around;
    }

    static void backTo(Attempt around) {
        CURRENT.set(around);
    }
}
