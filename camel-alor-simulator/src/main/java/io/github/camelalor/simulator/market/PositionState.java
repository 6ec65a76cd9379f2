package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * A position, or the money, of a portfolio at one moment. Quantities are units; a short position is negative.
 *
 * @param portfolio portfolio
 * @param exchange exchange code
 * @param symbol ticker, or currency code
 * @param shortName short name
 * @param currency whether this is money
 * @param lotSize units in one lot
 * @param averagePrice average price of the position
 * @param open quantity when the session opened
 * @param t0 quantity settled today
 * @param t1 quantity after tomorrow's settlement
 * @param t2 quantity after the settlement of the day after
 * @param future quantity after all settlements
 * @param volume value at the average price
 * @param currentVolume value at the current price
 * @param dailyUnrealisedProfit profit since the session opened
 * @param unrealisedProfit profit since the position was opened
 */
public record PositionState(
        String portfolio,
        String exchange,
        String symbol,
        String shortName,
        boolean currency,
        long lotSize,
        BigDecimal averagePrice,
        BigDecimal open,
        BigDecimal t0,
        BigDecimal t1,
        BigDecimal t2,
        BigDecimal future,
        BigDecimal volume,
        BigDecimal currentVolume,
        BigDecimal dailyUnrealisedProfit,
        BigDecimal unrealisedProfit) {

    /** The exchange and the ticker, as in {@code MOEX:SBER}. */
    public String brokerSymbol() {
        return exchange + ":" + symbol;
    }
}
