package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far an order may be from the book, in percent of the price that it is far from.
 *
 * <p>A limit price is held against the nearer of the best prices, both ways; a price between them is not far. An order that
 * takes any price is held by the worst one that it would reach against the best one. A conditional order waits for a market
 * that nobody knows yet: the distance of its trigger price is free, its limit price is held against its trigger price, and one
 * that the present market would trigger at once is held against the book as the order that it becomes.
 */
record PriceCollar(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void check(NewOrder order, MarketView market) throws Denial {
        boolean conditional = order.triggerPrice() != null;
        if (conditional && order.price() != null) {
            near(order.price(), order.triggerPrice(), order.triggerPrice(), "the trigger price");
        }
        if (conditional && !market.triggers(order)) {
            return;
        }
        if (order.price() == null) {
            sweep(order.side(), order.quantity(), market);
        } else {
            near(order.price(), market.low(), market.high(), "the best price");
        }
    }

    private void sweep(Side side, long lots, MarketView market) throws Denial {
        BigDecimal worst = market.reach(side, lots);
        if (worst == null) {
            throw new Denial(
                    DenialReason.PRICE_COLLAR,
                    "the book holds less than the quantity of " + lots
                            + " lots, so that its price is not known; maxPriceDistance is " + text(percent) + "%");
        }
        BigDecimal best = market.best(side);
        within(
                worst.subtract(best).abs(),
                best,
                () -> "the quantity of " + lots + " lots would reach " + worst.toPlainString() + " in the book");
    }

    private void near(BigDecimal price, BigDecimal low, BigDecimal high, String what) throws Denial {
        if (price.compareTo(low) < 0) {
            within(low.subtract(price), low, () -> "the price is " + price.toPlainString() + ", below " + what);
        } else if (price.compareTo(high) > 0) {
            within(price.subtract(high), high, () -> "the price is " + price.toPlainString() + ", above " + what);
        }
    }

    private interface Words {

        String say();
    }

    /** Compares products, so that nothing is rounded. */
    private void within(BigDecimal distance, BigDecimal from, Words words) throws Denial {
        if (distance.multiply(HUNDRED).compareTo(percent.multiply(from)) > 0) {
            throw new Denial(
                    DenialReason.PRICE_COLLAR,
                    words.say() + ", " + text(distance.multiply(HUNDRED).divide(from, 4, RoundingMode.UP)) + "% from "
                            + from.toPlainString() + "; maxPriceDistance is " + text(percent) + "%");
        }
    }

    private static String text(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
