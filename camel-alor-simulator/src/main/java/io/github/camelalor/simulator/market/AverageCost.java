package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units, long or short, and what they cost. */
final class AverageCost {
    private static final int COST_SCALE = 10;
    private static final int PRICE_SCALE = 4;

    private long units;
    private BigDecimal cost = BigDecimal.ZERO;

    AverageCost(long units, BigDecimal price) {
        this.units = units;
        this.cost = price.multiply(BigDecimal.valueOf(units));
    }

    long units() {
        return units;
    }

    /**
     * Takes in a trade: the part that goes along with the position adds to its cost, the part that goes against it is
     * closed at the average price, and what is left after that opens a new position.
     *
     * @param change units bought, negative for units sold
     * @return profit of the part that was closed
     */
    BigDecimal trade(long change, BigDecimal price) {
        if (Long.signum(units) * Long.signum(change) >= 0) {
            units += change;
            cost = cost.add(price.multiply(BigDecimal.valueOf(change)));
            return BigDecimal.ZERO;
        }
        long closed = Long.signum(units) * Math.min(Math.abs(units), Math.abs(change));
        BigDecimal closedCost = cost.multiply(BigDecimal.valueOf(closed))
                .divide(BigDecimal.valueOf(units), COST_SCALE, RoundingMode.HALF_UP);
        BigDecimal profit = price.multiply(BigDecimal.valueOf(closed)).subtract(closedCost);
        units -= closed;
        cost = units == 0 ? BigDecimal.ZERO : cost.subtract(closedCost);
        long opened = change + closed;
        units += opened;
        cost = cost.add(price.multiply(BigDecimal.valueOf(opened)));
        return profit;
    }

    /** The average price, rounded to four digits after the point; 0 for no units. */
    BigDecimal price() {
        return units == 0
                ? BigDecimal.ZERO
                : Listing.plain(cost.divide(BigDecimal.valueOf(units), PRICE_SCALE, RoundingMode.HALF_UP));
    }

    /** The profit if all units were closed at a price. */
    BigDecimal profitAt(BigDecimal price) {
        return Listing.plain(
                price.multiply(BigDecimal.valueOf(units)).subtract(cost).setScale(PRICE_SCALE, RoundingMode.HALF_UP));
    }
}
