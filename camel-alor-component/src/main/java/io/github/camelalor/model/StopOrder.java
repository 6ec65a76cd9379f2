package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An own conditional order, as it stands after one change.
 *
 * @param id number of the conditional order, of a number space of its own
 * @param exchangeOrderId number of the exchange order that came of it; null until it is triggered
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where the broker leaves it out
 * @param brokerSymbol exchange and ticker with a colon between; null where the broker leaves it out
 * @param portfolio portfolio of the order
 * @param comment comment given with the order; null if there is none
 * @param type stop or stop-limit
 * @param side buy or sell
 * @param condition when it is triggered
 * @param status state of the order
 * @param transTime when it was accepted; null where the broker says nothing
 * @param updateTime when the status changed; null where the broker says nothing
 * @param endTime until when it is valid; the year 2060 stands for no end, null where the broker says nothing
 * @param error why it was cancelled; null if there is no reason
 * @param quantity lots ordered
 * @param quantityUnits units ordered; null where the broker says nothing
 * @param filledQuantity lots filled so far; null where the broker says nothing
 * @param filledQuantityUnits units filled so far; null where the broker says nothing
 * @param stopPrice price that triggers it; null where the broker says nothing
 * @param price price of the exchange order to come; null or zero for a market order
 * @param averagePrice average price of what was filled; null where the broker says nothing
 * @param existing true when it comes from the snapshot after subscribing, false for a new event
 * @param timeInForce how long the exchange order may work
 * @param iceberg iceberg details; null for an ordinary order
 * @param volume value of the order; null for a market order
 * @param protectingSeconds for how many seconds the condition has to hold; null if at once
 */
public record StopOrder(
        String id,
        String exchangeOrderId,
        String exchange,
        String symbol,
        String board,
        String brokerSymbol,
        String portfolio,
        String comment,
        OrderType type,
        Side side,
        StopCondition condition,
        OrderStatus status,
        Instant transTime,
        Instant updateTime,
        Instant endTime,
        String error,
        long quantity,
        BigDecimal quantityUnits,
        BigDecimal filledQuantity,
        BigDecimal filledQuantityUnits,
        BigDecimal stopPrice,
        BigDecimal price,
        BigDecimal averagePrice,
        boolean existing,
        TimeInForce timeInForce,
        Iceberg iceberg,
        BigDecimal volume,
        Long protectingSeconds)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public StopOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(timeInForce, "timeInForce");
    }

    /** Returns the same order as a new event. */
    public StopOrder asNew() {
        return new StopOrder(
                id,
                exchangeOrderId,
                exchange,
                symbol,
                board,
                brokerSymbol,
                portfolio,
                comment,
                type,
                side,
                condition,
                status,
                transTime,
                updateTime,
                endTime,
                error,
                quantity,
                quantityUnits,
                filledQuantity,
                filledQuantityUnits,
                stopPrice,
                price,
                averagePrice,
                false,
                timeInForce,
                iceberg,
                volume,
                protectingSeconds);
    }
}
