package dev.portcullis.sandbox.organisation;

/** An order of the numbers below a size that is computed, never held: every number once, in steps of equal length. */
record Order(int size, long step, long offset) {
    static Order of(int size, long seed) {
        if (seed == 0 || size < 2) {
            return new Order(size, 1, 0);
        }
        long step = size / 2L + Math.floorMod(seed, size);
        while (greatestCommonDivisor(step, size) != 1) {
            step++;
        }
        return new Order(size, step, Math.floorMod(seed, size));
    }

    int at(long rank) {
        return (int) ((rank * step + offset) % size);
    }

    private static long greatestCommonDivisor(long first, long second) {
        return second == 0 ? first : greatestCommonDivisor(second, first % second);
    }
}
