package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An order that a client thinks about.
 *
 * @param portfolio portfolio to trade for
 * @param listing what to trade
 * @param price price of a unit, or null for the last one
 * @param lots lots to trade, or null if they are to be found from the budget
 * @param budget money to be spent, or null
 * @param includeLimitOrders whether what working orders have a claim on is out of reach
 */
public record EstimateQuestion(
        String portfolio, Listing listing, BigDecimal price, Long lots, BigDecimal budget, boolean includeLimitOrders) {
    /** Checks that nothing but the numbers is left out. */
    public EstimateQuestion {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(listing, "listing");
    }
}
