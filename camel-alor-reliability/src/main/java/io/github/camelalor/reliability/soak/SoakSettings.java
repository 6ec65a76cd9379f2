package io.github.camelalor.reliability.soak;

import java.util.Locale;
import java.util.Properties;

/**
 * What a soak runs with.
 *
 * @param orders how many commands with faults
 * @param seed of the schedule
 * @param day how many of them go to one simulated exchange before its ledger is counted and another one opens
 * @param inFlight how many are on their way at once at most
 * @param repository whether a repository of request ids outlives the restarts
 * @param restartEvery after how many orders the Camel context that sends them is started anew; 0 for never
 */
record SoakSettings(int orders, long seed, int day, int inFlight, boolean repository, int restartEvery) {

    /** Checks that the numbers make sense. */
    SoakSettings {
        if (orders < 1 || day < 1 || inFlight < 1 || restartEvery < 0) {
            throw new IllegalArgumentException(
                    "orders, day and inflight must be at least 1, and restarts at least 0, not " + orders + ", " + day
                            + ", " + inFlight + " and " + restartEvery);
        }
        if (!repository && restartEvery > 0) {
            throw new IllegalArgumentException(
                    "Without a repository nobody remembers the orders of a process that has ended: soak.restarts must be 0");
        }
    }

    /** Runs so many orders of a seed in the usual way. */
    static SoakSettings of(int orders, long seed) {
        return new SoakSettings(orders, seed, 5_000, 128, true, 1_000);
    }

    /**
     * Reads the properties {@code soak.*}.
     *
     * @throws IllegalArgumentException if one of them has a value that it must not have; the message names what is allowed
     */
    static SoakSettings of(Properties properties) {
        SoakSettings usual = of(100_000, 1);
        boolean repository =
                switch (properties.getProperty("soak.repository", "memory")) {
                    case "memory" -> true;
                    case "none" -> false;
                    default -> throw new IllegalArgumentException("soak.repository must be memory or none");
                };
        return new SoakSettings(
                (int) number(properties, "soak.orders", usual.orders()),
                number(properties, "soak.seed", usual.seed()),
                (int) number(properties, "soak.day", usual.day()),
                (int) number(properties, "soak.inflight", usual.inFlight()),
                repository,
                (int) number(properties, "soak.restarts", repository ? usual.restartEvery() : 0));
    }

    /** Says in one line what is about to run. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%,d commands of seed %d, %,d in flight, another exchange every %,d, %s, %s",
                orders,
                seed,
                inFlight,
                day,
                restartEvery == 0 ? "no restarts" : String.format(Locale.ROOT, "restarts every %,d", restartEvery),
                repository ? "request ids remembered over restarts" : "no repository of request ids");
    }

    private static long number(Properties properties, String name, long otherwise) {
        String text = properties.getProperty(name, "");
        try {
            return text.isBlank() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not '" + text + "'", e);
        }
    }
}
