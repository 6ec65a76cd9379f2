package io.github.camelalor.query;

import java.time.Duration;

/** Lengths of bars. */
final class Timeframes {

    private Timeframes() {}

    /** Returns how long a bar lasts, in the broker's own reckoning: a month has 30 days. */
    static Duration length(String timeframe) {
        return switch (timeframe) {
            case "D" -> Duration.ofDays(1);
            case "W" -> Duration.ofDays(7);
            case "M" -> Duration.ofDays(30);
            case "Y" -> Duration.ofDays(365);
            default -> Duration.ofSeconds(Long.parseLong(timeframe));
        };
    }
}
