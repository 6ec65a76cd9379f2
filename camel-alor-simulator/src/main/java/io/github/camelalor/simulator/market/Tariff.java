package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the broker takes for a trade.
 *
 * @param shareRate part of the value of a trade on the stock market, such as 0.0008
 * @param contractFee money for each contract on the derivatives market
 */
record Tariff(BigDecimal shareRate, BigDecimal contractFee) {
    private static final int SCALE = 5;

    BigDecimal of(Listing listing, long lots, BigDecimal value) {
        return listing.section().derivatives()
                ? contractFee.multiply(BigDecimal.valueOf(lots))
                : Listing.plain(value.multiply(shareRate).setScale(SCALE, RoundingMode.HALF_UP));
    }
}
