package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A stop order at one moment of its life.
 *
 * @param number stop-order number, from a space of its own
 * @param ticket what was asked for
 * @param status where it stands; filled means that it has triggered
 * @param acceptedAt when the broker took it
 * @param updatedAt when its status last changed, or null if it never did
 * @param error why it was cancelled or rejected other than by the client, or null
 * @param exchangeOrderNumber number of the exchange order born from it, or null
 * @param filled lots that order has filled
 * @param averagePrice average price of those fills; 0 for none
 * @param active whether the condition is watched
 */
public record StopOrderState(
        String number,
        StopTicket ticket,
        OrderStatus status,
        Instant acceptedAt,
        Instant updatedAt,
        String error,
        String exchangeOrderNumber,
        long filled,
        BigDecimal averagePrice,
        boolean active) {

    /** The end that stands for none. */
    public static final Instant NO_END = Instant.parse("2060-12-31T23:59:59Z");

    /** What is to be traded. */
    public Listing listing() {
        return ticket.order().listing();
    }

    /** The portfolio. */
    public String portfolio() {
        return ticket.order().portfolio();
    }

    /** Until when the condition is watched, at most {@link #NO_END}. */
    public Instant endsAt() {
        Instant end = ticket.endsAt();
        return end == null || end.isAfter(NO_END) ? NO_END : end;
    }

    /** The broker's word for this kind of stop order. */
    public String type() {
        return ticket.order().type() == OrderType.MARKET ? "stop" : "stoplimit";
    }

    /** Lots to be ordered. */
    public long quantity() {
        return ticket.order().quantity();
    }

    /** The price of the exchange order; 0 for a market order. */
    public BigDecimal price() {
        BigDecimal price = ticket.order().price();
        return price == null ? BigDecimal.ZERO : Listing.plain(price);
    }

    /** The value of the whole order at its price, or at the trigger price for a market order. */
    public BigDecimal volume() {
        BigDecimal price = ticket.order().price();
        return Listing.plain(listing().value(quantity(), price == null ? ticket.triggerPrice() : price));
    }
}
