package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * What an account could trade, and what an order would cost it. Quantities are lots.
 *
 * @param question what was asked
 * @param toSell lots it could sell, short sales included
 * @param toBuy lots it could buy, on margin too
 * @param ownToSell lots it could sell of what it has
 * @param ownToBuy lots it could buy with its own money
 * @param value value of the order
 * @param commission what the broker would take for it
 * @param buyPrice price the budget was spent at, or null if there is none
 */
public record Estimate(
        EstimateQuestion question,
        long toSell,
        long toBuy,
        long ownToSell,
        long ownToBuy,
        BigDecimal value,
        BigDecimal commission,
        BigDecimal buyPrice) {}
