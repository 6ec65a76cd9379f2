package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order at one moment of its life.
 *
 * @param number order number
 * @param listing what is traded
 * @param portfolio portfolio
 * @param comment the client's comment, or null
 * @param type kind
 * @param side side
 * @param status where it stands
 * @param acceptedAt when the exchange took it
 * @param updatedAt when its status last changed
 * @param endsAt until when it is valid
 * @param quantity lots ordered
 * @param filled lots filled
 * @param price limit price, or null for a market order
 * @param timeInForce time in force
 * @param iceberg the part of it that is seen, or null if all of it is
 */
public record OrderState(
        String number,
        Listing listing,
        String portfolio,
        String comment,
        OrderType type,
        Side side,
        OrderStatus status,
        Instant acceptedAt,
        Instant updatedAt,
        Instant endsAt,
        long quantity,
        long filled,
        BigDecimal price,
        TimeInForce timeInForce,
        IcebergState iceberg) {

    /** An order that hides nothing. */
    public OrderState(
            String number,
            Listing listing,
            String portfolio,
            String comment,
            OrderType type,
            Side side,
            OrderStatus status,
            Instant acceptedAt,
            Instant updatedAt,
            Instant endsAt,
            long quantity,
            long filled,
            BigDecimal price,
            TimeInForce timeInForce) {
        this(
                number,
                listing,
                portfolio,
                comment,
                type,
                side,
                status,
                acceptedAt,
                updatedAt,
                endsAt,
                quantity,
                filled,
                price,
                timeInForce,
                null);
    }

    /** The value of the whole order at its price, or null for a market order. */
    public BigDecimal volume() {
        return price == null ? null : Listing.plain(listing.value(quantity, price));
    }
}
