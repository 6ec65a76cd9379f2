package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A trade on the exchange, whoever made it.
 *
 * @param id number of the trade, growing with time
 * @param orderNumber always zero in what was seen of the Simple format; null in the others
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where neither the broker nor the request names it
 * @param time time of the trade; exact to the millisecond in the Slim format
 * @param quantity lots
 * @param price price
 * @param side side of the order that came last
 * @param openInterest open interest; null or zero where it does not apply
 * @param existing true when it is from before the subscription, false for a new one
 */
public record MarketTrade(
        long id,
        String orderNumber,
        String exchange,
        String symbol,
        String board,
        Instant time,
        long quantity,
        BigDecimal price,
        Side side,
        Long openInterest,
        boolean existing)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public MarketTrade {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(side, "side");
    }

    /** Returns the same trade as a new event. */
    public MarketTrade asNew() {
        return new MarketTrade(
                id, orderNumber, exchange, symbol, board, time, quantity, price, side, openInterest, false);
    }
}
