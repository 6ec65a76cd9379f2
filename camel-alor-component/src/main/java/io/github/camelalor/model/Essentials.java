package io.github.camelalor.model;

import java.util.Objects;

/** Without what no order can be written at all. */
final class Essentials {

    private Essentials() {}

    static void check(
            String exchange, String symbol, String portfolio, Side side, StopCondition condition, TimeInForce time) {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(side, "side");
        if (side == Side.UNKNOWN || condition == StopCondition.UNKNOWN || time == TimeInForce.UNKNOWN) {
            throw new IllegalArgumentException(
                    "An order to be sent needs a side, a condition and a time in force that are known");
        }
    }
}
