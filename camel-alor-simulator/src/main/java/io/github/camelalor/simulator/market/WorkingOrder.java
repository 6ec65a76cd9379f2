package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An order on its way through life; guarded by the lock of the exchange. */
final class WorkingOrder {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private final long id;
    private final OrderTicket ticket;
    private final Account account;
    private final Instant acceptedAt;
    private Instant updatedAt;
    private OrderStatus status = OrderStatus.WORKING;
    private long filled;

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

    void fill(long lots, Instant now) {
        filled += lots;
        updatedAt = now;
        if (remaining() == 0) {
            status = OrderStatus.FILLED;
        }
    }

    void cancel(Instant now) {
        status = OrderStatus.CANCELED;
        updatedAt = now;
    }

    OrderState state() {
        return new OrderState(
                number(),
                ticket.listing(),
                ticket.portfolio(),
                ticket.comment(),
                ticket.type(),
                ticket.side(),
                status,
                acceptedAt,
                updatedAt,
                endsAt(),
                ticket.quantity(),
                filled,
                ticket.type() == OrderType.LIMIT ? Listing.plain(ticket.price()) : null,
                ticket.timeInForce());
    }

    private Instant endsAt() {
        OffsetDateTime end = acceptedAt.atOffset(ZoneOffset.UTC).with(END_OF_DAY);
        return (ticket.timeInForce() == TimeInForce.GOOD_TILL_CANCELLED ? end.plusYears(1) : end).toInstant();
    }
}
