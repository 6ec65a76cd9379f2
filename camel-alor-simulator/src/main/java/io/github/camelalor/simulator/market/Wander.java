package io.github.camelalor.simulator.market;

import java.util.Arrays;

/**
 * A curve that wanders around zero without end, of which any point can be had without the points before it: smooth noise
 * of several wavelengths, from a season to some minutes. The same seed gives the same curve. Not thread-safe: it remembers
 * the knots around the last point, as the next one is often near.
 */
final class Wander {
    /** Wavelengths in seconds, and how far each one swings. */
    private static final double[][] WAVES = {
        {90 * 86_400.0, 0.06},
        {11 * 86_400.0, 0.03},
        {86_400.0, 0.012},
        {9_000.0, 0.004},
        {1_100.0, 0.0015},
        {90.0, 0.0004}
    };

    private final long seed;
    private final long[] last = new long[WAVES.length];
    private final double[] left = new double[WAVES.length];
    private final double[] right = new double[WAVES.length];

    Wander(long seed) {
        this.seed = seed;
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** The height at a moment, in Unix seconds; never further from zero than 0.11. */
    double at(double second) {
        double height = 0;
        for (int wave = 0; wave < WAVES.length; wave++) {
            height += WAVES[wave][1] * smooth(wave, second / WAVES[wave][0]);
        }
        return height;
    }

    /** Bits that belong to a number as if by chance. */
    long bits(long number) {
        return mixed(seed + 0x9E3779B97F4A7C15L * (number + 1));
    }

    private double smooth(int wave, double x) {
        long before = (long) Math.floor(x);
        if (before != last[wave]) {
            last[wave] = before;
            left[wave] = knot(wave, before);
            right[wave] = knot(wave, before + 1);
        }
        double part = x - before;
        double weight = part * part * (3 - 2 * part);
        return left[wave] + weight * (right[wave] - left[wave]);
    }

    /** Between -1 and 1. */
    private double knot(int wave, long x) {
        long bits = mixed(seed ^ mixed(x * WAVES.length + wave + 0x5851F42D4C957F2DL));
        return (bits >> 10) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
