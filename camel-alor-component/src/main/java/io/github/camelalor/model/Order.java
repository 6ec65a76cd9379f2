package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An own order on the exchange, as it stands after one change.
 *
 * @param id order number, up to 19 digits
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where the broker leaves it out
 * @param brokerSymbol exchange and ticker with a colon between; null where the broker leaves it out
 * @param portfolio portfolio of the order
 * @param comment comment given with the order, or the reason of an asynchronous refusal; null if there is none
 * @param type kind of the order
 * @param side buy or sell
 * @param status state of the order
 * @param transTime when it was accepted; null where the broker says nothing
 * @param updateTime when the status changed; null where the broker says nothing
 * @param endTime until when it is valid; null where the broker says nothing
 * @param quantity lots ordered
 * @param quantityUnits units ordered
 * @param filledQuantity lots filled so far
 * @param filledQuantityUnits units filled so far
 * @param price price; null or zero for a market order
 * @param existing true when it comes from the snapshot after subscribing, false for a new event
 * @param timeInForce how long it may work
 * @param iceberg iceberg details; null for an ordinary order
 * @param volume value of the order; null for a market order
 */
public record Order(
        String id,
        String exchange,
        String symbol,
        String board,
        String brokerSymbol,
        String portfolio,
        String comment,
        OrderType type,
        Side side,
        OrderStatus status,
        Instant transTime,
        Instant updateTime,
        Instant endTime,
        long quantity,
        long quantityUnits,
        long filledQuantity,
        long filledQuantityUnits,
        BigDecimal price,
        boolean existing,
        TimeInForce timeInForce,
        Iceberg iceberg,
        BigDecimal volume)
        implements BrokerRecord {

    /** Checks that everything is there which every order has. */
    public Order {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(timeInForce, "timeInForce");
    }

    /** Returns the same order as a new event. */
    public Order asNew() {
        return new Order(
                id,
                exchange,
                symbol,
                board,
                brokerSymbol,
                portfolio,
                comment,
                type,
                side,
                status,
                transTime,
                updateTime,
                endTime,
                quantity,
                quantityUnits,
                filledQuantity,
                filledQuantityUnits,
                price,
                false,
                timeInForce,
                iceberg,
                volume);
    }
}
