package io.github.camelalor.model;

/**
 * A market order to be sent.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio that trades
 * @param side buy or sell
 * @param quantity lots
 * @param timeInForce how long it may work; null for the broker's default
 * @param allowMargin true if it may open an uncovered position; null for the broker's default
 * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
 * @param comment comment that comes back in orders and trades; null for none
 */
public record MarketOrder(
        String exchange,
        String symbol,
        String board,
        String portfolio,
        Side side,
        long quantity,
        TimeInForce timeInForce,
        Boolean allowMargin,
        Boolean checkDuplicates,
        String comment)
        implements NewOrder {

    /** Checks that everything is there without which an order cannot be written at all. */
    public MarketOrder {
        Essentials.check(exchange, symbol, portfolio, side, null, timeInForce);
    }

    /** Starts an order. */
    public static OrderBuilder<MarketOrder> builder() {
        return new OrderBuilder<>(OrderBuilder::market);
    }

    @Override
    public OrderType type() {
        return OrderType.MARKET;
    }
}
