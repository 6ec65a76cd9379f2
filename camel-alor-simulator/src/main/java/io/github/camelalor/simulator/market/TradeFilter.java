package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Which anonymous trades are wanted. Each bound belongs to what is wanted, and is null where there is none.
 *
 * @param from earliest time
 * @param to latest time
 * @param fromId lowest id
 * @param toId highest id
 * @param quantityFrom fewest lots
 * @param quantityTo most lots
 * @param priceFrom lowest price
 * @param priceTo highest price
 * @param side side
 */
public record TradeFilter(
        Instant from,
        Instant to,
        Long fromId,
        Long toId,
        Long quantityFrom,
        Long quantityTo,
        BigDecimal priceFrom,
        BigDecimal priceTo,
        Side side) {

    /** Whether a trade is wanted. */
    public boolean wants(PublicTrade trade) {
        return (side == null || side == trade.side())
                && within(from, trade.time(), to)
                && within(fromId, trade.id(), toId)
                && within(quantityFrom, trade.quantity(), quantityTo)
                && within(priceFrom, trade.price(), priceTo);
    }

    private static <T extends Comparable<T>> boolean within(T least, T value, T most) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }
}
