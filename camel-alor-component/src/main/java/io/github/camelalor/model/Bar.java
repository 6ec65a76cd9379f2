package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A candle: what happened to the price in one period.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode that was asked for; null for the primary one
 * @param timeframe length of the period: seconds, or {@code D}, {@code W}, {@code M}, {@code Y}
 * @param time begin of the period
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price so far
 * @param volume volume; the broker states no unit
 * @param finished true when a later bar has come, so that this one changes no more; false while that is not known
 */
public record Bar(
        String exchange,
        String symbol,
        String board,
        String timeframe,
        Instant time,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        long volume,
        boolean finished)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public Bar {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(timeframe, "timeframe");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(close, "close");
    }

    /** Returns the same bar as one that changes no more. */
    public Bar asFinished() {
        return new Bar(exchange, symbol, board, timeframe, time, open, high, low, close, volume, true);
    }
}
