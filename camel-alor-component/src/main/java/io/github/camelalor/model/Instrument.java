package io.github.camelalor.model;

import java.util.Objects;

/**
 * An instrument in a trading mode.
 *
 * @param exchange code of the exchange, e.g. {@code MOEX}; an open set
 * @param symbol ticker
 * @param board code of the trading mode, e.g. {@code TQBR}; null for the primary one
 */
public record Instrument(String exchange, String symbol, String board) {

    /** Checks that exchange and symbol are there. */
    public Instrument {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }
}
