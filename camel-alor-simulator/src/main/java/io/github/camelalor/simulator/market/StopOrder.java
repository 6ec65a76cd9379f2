package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A stop order on its way through life; guarded by the lock of the exchange. */
final class StopOrder {
    private final long id;
    private final StopTicket ticket;
    private final Account account;
    private final Instant acceptedAt;
    private OrderStatus status = OrderStatus.WORKING;
    private Instant updatedAt;
    private boolean active;
    private boolean watched;
    private Instant heldSince;
    private WorkingOrder born;
    private String error;
    private String successor;

    StopOrder(long id, StopTicket ticket, Account account, Instant acceptedAt) {
        this.id = id;
        this.ticket = ticket;
        this.account = account;
        this.acceptedAt = acceptedAt;
        this.active = ticket.active();
    }

    String number() {
        return Long.toString(id);
    }

    StopTicket ticket() {
        return ticket;
    }

    Listing listing() {
        return ticket.order().listing();
    }

    Account account() {
        return account;
    }

    OrderStatus status() {
        return status;
    }

    boolean working() {
        return status == OrderStatus.WORKING;
    }

    boolean active() {
        return active;
    }

    /** The number of the stop order that replaced this one, or null. */
    String successor() {
        return successor;
    }

    void replacedBy(String number) {
        successor = number;
    }

    void activate(Instant now) {
        active = true;
        updatedAt = now;
    }

    /**
     * Looks at the market price. What it has been before the first look is no matter of this order.
     *
     * @param low the lowest it has been since the last look
     * @param high the highest it has been since the last look
     * @param last what it is
     * @return whether the order is to be placed now
     */
    boolean meets(BigDecimal low, BigDecimal high, BigDecimal last, Instant now) {
        Condition condition = ticket.watched();
        BigDecimal trigger = ticket.triggerPrice();
        BigDecimal lowest = watched ? low : last;
        BigDecimal highest = watched ? high : last;
        watched = true;
        if (ticket.protectingSeconds() == 0) {
            return condition.holds(condition.upwards() ? highest : lowest, trigger);
        }
        boolean throughout = condition.holds(condition.upwards() ? lowest : highest, trigger);
        if (!condition.holds(last, trigger)) {
            heldSince = null;
        } else if (heldSince == null || !throughout) {
            heldSince = now;
        }
        return heldSince != null
                && Duration.between(heldSince, now).compareTo(Duration.ofSeconds(ticket.protectingSeconds())) >= 0;
    }

    boolean outlived(Instant now) {
        return ticket.endsAt() != null && !now.isBefore(ticket.endsAt());
    }

    void filled(WorkingOrder order, Instant now) {
        born = order;
        end(OrderStatus.FILLED, null, now);
    }

    void end(OrderStatus how, String reason, Instant now) {
        status = how;
        error = reason;
        updatedAt = now;
    }

    StopOrderState state() {
        return new StopOrderState(
                number(),
                ticket,
                status,
                acceptedAt,
                updatedAt,
                error,
                born == null ? null : born.number(),
                born == null ? 0 : born.filled(),
                born == null ? BigDecimal.ZERO : born.averagePrice(),
                active);
    }
}
