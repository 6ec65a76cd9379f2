package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * A candle.
 *
 * @param time Unix seconds of its start
 * @param open price of the first trade
 * @param high highest price
 * @param low lowest price
 * @param close price of the last trade
 * @param volume lots traded
 */
public record Bar(long time, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, long volume) {}
