package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a client asks the exchange to do.
 *
 * @param portfolio portfolio to trade for
 * @param listing what to trade
 * @param side side
 * @param type kind of order
 * @param quantity lots; checked by the exchange
 * @param price limit price, or null for a market order; checked by the exchange
 * @param timeInForce time in force
 * @param comment comment of at most 100 characters, or null
 * @param allowMargin whether the order may be placed without money or units to cover it
 * @param origin where the command came from
 * @param iceberg how much of a limit order may be seen, or null for all of it
 */
public record OrderTicket(
        String portfolio,
        Listing listing,
        Side side,
        OrderType type,
        long quantity,
        BigDecimal price,
        TimeInForce timeInForce,
        String comment,
        boolean allowMargin,
        Origin origin,
        Iceberg iceberg) {
    /** The longest comment the exchange keeps. */
    public static final int MAX_COMMENT_LENGTH = 100;

    /** Checks what cannot be a client's mistake: the server has read the request before. */
    public OrderTicket {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(timeInForce, "timeInForce");
        Objects.requireNonNull(origin, "origin");
        if (comment != null && comment.length() > MAX_COMMENT_LENGTH) {
            throw new IllegalArgumentException("Comment is longer than " + MAX_COMMENT_LENGTH + " characters");
        }
    }

    /** An order that hides nothing. */
    public OrderTicket(
            String portfolio,
            Listing listing,
            Side side,
            OrderType type,
            long quantity,
            BigDecimal price,
            TimeInForce timeInForce,
            String comment,
            boolean allowMargin,
            Origin origin) {
        this(portfolio, listing, side, type, quantity, price, timeInForce, comment, allowMargin, origin, null);
    }

    /** A market order for the day, without margin. */
    public static OrderTicket market(String portfolio, Listing listing, Side side, long quantity) {
        return new OrderTicket(
                portfolio,
                listing,
                side,
                OrderType.MARKET,
                quantity,
                null,
                TimeInForce.ONE_DAY,
                null,
                false,
                Origin.DIRECT);
    }

    /** A limit order for the day, without margin. */
    public static OrderTicket limit(String portfolio, Listing listing, Side side, long quantity, BigDecimal price) {
        return new OrderTicket(
                portfolio,
                listing,
                side,
                OrderType.LIMIT,
                quantity,
                price,
                TimeInForce.ONE_DAY,
                null,
                false,
                Origin.DIRECT);
    }

    /** The same with another time in force. */
    public OrderTicket timeInForce(TimeInForce other) {
        return new OrderTicket(
                portfolio, listing, side, type, quantity, price, other, comment, allowMargin, origin, iceberg);
    }

    /** The same with a comment. */
    public OrderTicket comment(String other) {
        return new OrderTicket(
                portfolio, listing, side, type, quantity, price, timeInForce, other, allowMargin, origin, iceberg);
    }

    /** The same with or without margin. */
    public OrderTicket allowMargin(boolean allow) {
        return new OrderTicket(
                portfolio, listing, side, type, quantity, price, timeInForce, comment, allow, origin, iceberg);
    }

    /** The same from another origin. */
    public OrderTicket origin(Origin other) {
        return new OrderTicket(
                portfolio, listing, side, type, quantity, price, timeInForce, comment, allowMargin, other, iceberg);
    }

    /** The same with another visible part, or null for all of it. */
    public OrderTicket iceberg(Iceberg other) {
        return new OrderTicket(
                portfolio, listing, side, type, quantity, price, timeInForce, comment, allowMargin, origin, other);
    }

    /** Whether this is a market order for the close, which MOEX does not know: there it is executed at once or not at all. */
    boolean waitsForTheClose() {
        return type == OrderType.MARKET
                && timeInForce == TimeInForce.AT_THE_CLOSE
                && !listing.exchange().equals("MOEX");
    }

    /** The same as the replacement of another one: on the derivatives market its instrument, side and visible part stay. */
    OrderTicket inPlaceOf(OrderTicket old) {
        return old.listing.section() == Section.FORTS
                ? new OrderTicket(
                        portfolio,
                        old.listing,
                        old.side,
                        type,
                        quantity,
                        price,
                        timeInForce,
                        comment,
                        allowMargin,
                        origin,
                        old.iceberg)
                : this;
    }
}
