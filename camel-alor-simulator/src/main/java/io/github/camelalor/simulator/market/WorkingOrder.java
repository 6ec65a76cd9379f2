package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** An order on its way through life; guarded by the lock of the exchange. */
final class WorkingOrder {
    private static final int PRICE_SCALE = 4;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private final long id;
    private final OrderTicket ticket;
    private final Account account;
    private final Instant acceptedAt;
    private Instant updatedAt;
    private OrderStatus status = OrderStatus.WORKING;
    private long filled;
    private BigDecimal turnover = BigDecimal.ZERO;
    private String rejection;
    private String successor;
    private StopOrder parent;
    private long shown;
    private long shownFilled;

    WorkingOrder(long id, OrderTicket ticket, Account account, Instant acceptedAt) {
        this.id = id;
        this.ticket = ticket;
        this.account = account;
        this.acceptedAt = acceptedAt;
        this.updatedAt = acceptedAt;
    }

    long id() {
        return id;
    }

    String number() {
        return Long.toString(id);
    }

    OrderTicket ticket() {
        return ticket;
    }

    Account account() {
        return account;
    }

    long remaining() {
        return ticket.quantity() - filled;
    }

    boolean filledNothing() {
        return filled == 0;
    }

    boolean working() {
        return status == OrderStatus.WORKING;
    }

    OrderStatus status() {
        return status;
    }

    long filled() {
        return filled;
    }

    /** The average price of its fills; 0 for none. */
    BigDecimal averagePrice() {
        return filled == 0
                ? BigDecimal.ZERO
                : Listing.plain(turnover.divide(BigDecimal.valueOf(filled), PRICE_SCALE, RoundingMode.HALF_UP));
    }

    /** The number of the order that replaced this one, or null. */
    String successor() {
        return successor;
    }

    void replacedBy(String number) {
        successor = number;
    }

    /** The stop order this one was born from, or null. */
    StopOrder parent() {
        return parent;
    }

    void bornFrom(StopOrder stop) {
        parent = stop;
    }

    /** Shows the next part of an iceberg that has so many lots left. */
    long show(long lots, RandomGenerator random) {
        boolean varies = ticket.listing().section() == Section.FORTS;
        shown = ticket.iceberg().part(lots, varies, random);
        shownFilled = 0;
        return shown;
    }

    void fill(long lots, BigDecimal price, Instant now) {
        filled += lots;
        turnover = turnover.add(price.multiply(BigDecimal.valueOf(lots)));
        shownFilled = Math.min(shown, shownFilled + lots);
        updatedAt = now;
        if (remaining() == 0) {
            status = OrderStatus.FILLED;
        }
    }

    void cancel(Instant now) {
        status = OrderStatus.CANCELED;
        updatedAt = now;
    }

    void reject(String reason, Instant now) {
        status = OrderStatus.REJECTED;
        rejection = reason;
        updatedAt = now;
    }

    OrderState state() {
        return new OrderState(
                number(),
                ticket.listing(),
                ticket.portfolio(),
                rejection == null ? ticket.comment() : rejection,
                ticket.type(),
                ticket.side(),
                status,
                acceptedAt,
                updatedAt,
                endsAt(),
                ticket.quantity(),
                filled,
                ticket.type() == OrderType.LIMIT ? Listing.plain(ticket.price()) : null,
                ticket.timeInForce(),
                ticket.iceberg() == null ? null : new IcebergState(ticket.iceberg(), shown, shownFilled));
    }

    Instant endsAt() {
        OffsetDateTime end = acceptedAt.atOffset(ZoneOffset.UTC).with(END_OF_DAY);
        return (ticket.timeInForce() == TimeInForce.GOOD_TILL_CANCELLED ? end.plusYears(1) : end).toInstant();
    }
}
