package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * What the trades of a day come to.
 *
 * @param last the last trade, be it of this day or of one before
 * @param open price of the first trade of the day
 * @param high highest price of the day
 * @param low lowest price of the day
 * @param volume lots traded on the day
 */
public record DayFigures(PublicTrade last, BigDecimal open, BigDecimal high, BigDecimal low, long volume) {
    static DayFigures of(PublicTrade last, Bar day) {
        return day == null
                ? new DayFigures(last, last.price(), last.price(), last.price(), 0)
                : new DayFigures(last, day.open(), day.high(), day.low(), day.volume());
    }
}
