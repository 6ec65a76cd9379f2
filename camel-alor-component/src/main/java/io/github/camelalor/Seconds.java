package io.github.camelalor;

import java.util.Locale;

/** Writes spans of time for people. */
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** Returns nanoseconds as seconds, to the millisecond. */
    static double of(long nanos) {
        return Math.round(nanos / 1e6) / 1e3;
    }

    /** Returns nanoseconds as whole seconds in words. */
    static String text(long nanos) {
        return String.format(Locale.ROOT, "%.0f s", nanos / NANOS);
    }
}
