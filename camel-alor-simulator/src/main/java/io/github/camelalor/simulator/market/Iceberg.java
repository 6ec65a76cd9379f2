package io.github.camelalor.simulator.market;

import java.util.random.RandomGenerator;

/**
 * How much of a limit order may be seen at a time.
 *
 * @param fixed visible part, in lots
 * @param variance the most that may be added to the visible part at random, in percent of it; for derivatives only
 */
public record Iceberg(long fixed, long variance) {
    private static final long PERCENT = 100;

    /** Checks that something is visible and that nothing is taken away from it. */
    public Iceberg {
        if (fixed < 1) {
            throw new IllegalArgumentException("The visible part must be at least one lot: " + fixed);
        }
        if (variance < 0 || variance > PERCENT) {
            throw new IllegalArgumentException("The variance must be from 0 to 100 percent: " + variance);
        }
    }

    /** An iceberg whose visible part is always the same. */
    public static Iceberg of(long fixed) {
        return new Iceberg(fixed, 0);
    }

    /** The next part to be shown of so many lots. */
    long part(long lots, boolean varies, RandomGenerator random) {
        long most = varies ? Math.multiplyExact(fixed, variance) / PERCENT : 0;
        return Math.min(lots, fixed + random.nextLong(most + 1));
    }
}
