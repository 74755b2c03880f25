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

    static void begin(Attempt attempt) {
        CURRENT.set(attempt);
    }

    static void end() {
        CURRENT.remove();
    }
}
