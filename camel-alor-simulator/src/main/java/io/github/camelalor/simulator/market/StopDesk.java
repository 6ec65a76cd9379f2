package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps stop orders and places their exchange orders once the market price says so; guarded by the lock of the exchange.
 *
 * <p>The market price is the last price of the listing, and every price it had in between. A stop order asks for no money
 * and no units until then, and gives birth to one exchange order at most.
 */
final class StopDesk {
    private static final String OUTLIVED = "The time of the stop order is over";
    private static final long FIRST_NUMBER = 8_938;

    private final Venue venue;
    private final OrderDesk desk;
    private final Clock clock;
    private final Ledger ledger;
    private final Announcements announcements;
    private final Map<String, Map<String, StopOrder>> byPortfolio = new HashMap<>();
    private final Map<Listing, Set<StopOrder>> working = new LinkedHashMap<>();
    private long lastNumber = FIRST_NUMBER;

    StopDesk(Venue venue, OrderDesk desk, Clock clock, Ledger ledger, Announcements announcements) {
        this.venue = venue;
        this.desk = desk;
        this.clock = clock;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    Placement place(StopTicket ticket, Account account) {
        Optional<Rejection> rejection = check(ticket, account);
        return rejection.isPresent() ? new Placement.Rejected(rejection.get()) : keep(ticket, account);
    }

    /** Cancels a stop order and keeps another one, or refuses the other one and leaves everything as it is. */
    Placement replace(StopOrder old, StopTicket ticket, Account account) {
        StopTicket changed = ticket.order(ticket.order().inPlaceOf(old.ticket().order()));
        Optional<Rejection> rejection = check(changed, account);
        if (rejection.isPresent()) {
            return new Placement.Rejected(rejection.get());
        }
        cancel(old, null, changed.order().origin());
        Placement.Accepted placed = keep(changed, account);
        old.replacedBy(placed.orderNumber());
        return placed;
    }

    /**
     * @param reason why, if it was not the client who wanted it, or null
     */
    Placement cancel(StopOrder stop, String reason, Origin origin) {
        end(stop, OrderStatus.CANCELED, reason, Effect.Kind.STOP_CANCELED, origin);
        return new Placement.Accepted(stop.number());
    }

    void activate(StopOrder stop, Origin origin) {
        stop.activate(clock.instant());
        record(Effect.Kind.STOP_ACTIVATED, stop, origin);
        announce(stop);
    }

    /** A stop order of a portfolio, or null. */
    StopOrder find(String portfolio, String number) {
        return byPortfolio.getOrDefault(portfolio, Map.of()).get(number);
    }

    Collection<StopOrder> of(String portfolio) {
        return byPortfolio.getOrDefault(portfolio, Map.of()).values();
    }

    /** An order was filled further: if it was born from a stop order, that one has changed too. */
    void filled(WorkingOrder order) {
        if (order.parent() != null) {
            announce(order.parent());
        }
    }

    /**
     * Ends what is over and places the orders that are due; says whether there was anything to do.
     *
     * @param aftermath called after each order placed: it may cancel the next one
     */
    boolean review(Runnable aftermath) {
        List<StopOrder> due = new ArrayList<>();
        List<StopOrder> over = new ArrayList<>();
        Instant now = clock.instant();
        working.forEach((listing, stops) -> {
            MatchingBook book = venue.book(listing);
            MatchingBook.PriceRange range = book.takeRange();
            BigDecimal low = listing.price(range.low());
            BigDecimal high = listing.price(range.high());
            for (StopOrder stop : stops) {
                if (stop.outlived(now)) {
                    over.add(stop);
                } else if (stop.active() && book.status().matches() && stop.meets(low, high, book.lastPrice(), now)) {
                    due.add(stop);
                }
            }
        });
        over.forEach(stop -> cancel(stop, OUTLIVED, Origin.EXCHANGE));
        for (StopOrder stop : due) {
            if (stop.working()) {
                trigger(stop);
                aftermath.run();
            }
        }
        return !over.isEmpty() || !due.isEmpty();
    }

    private static Optional<Rejection> check(StopTicket ticket, Account account) {
        OrderTicket order = ticket.order();
        Listing listing = order.listing();
        if (account.section() != listing.section()) {
            return Optional.of(Rejection.FORBIDDEN_FOR_CLIENT);
        }
        boolean limit = order.type() == OrderType.LIMIT;
        if (ticket.triggerPrice().signum() <= 0
                || limit && (order.price() == null || order.price().signum() <= 0)) {
            return Optional.of(Rejection.NO_PRICE);
        }
        if (listing.steps(ticket.triggerPrice()).isEmpty()
                || limit && listing.steps(order.price()).isEmpty()) {
            return Optional.of(Rejection.STOP_PRICE_OFF_STEP);
        }
        return OrderCheck.quantity(order);
    }

    private Placement.Accepted keep(StopTicket ticket, Account account) {
        Listing listing = ticket.order().listing();
        StopOrder stop = new StopOrder(++lastNumber, ticket, account, clock.instant());
        byPortfolio
                .computeIfAbsent(account.portfolio(), first -> new LinkedHashMap<>())
                .put(stop.number(), stop);
        working.computeIfAbsent(listing, first -> new LinkedHashSet<>()).add(stop);
        record(Effect.Kind.STOP_CREATED, stop, ticket.order().origin());
        announce(stop);
        return new Placement.Accepted(stop.number());
    }

    private void trigger(StopOrder stop) {
        OrderTicket order = stop.ticket().order();
        MatchingBook book = venue.book(stop.listing());
        Placement placement = desk.place(order, stop.account(), book);
        if (placement instanceof Placement.Accepted accepted) {
            WorkingOrder born = stop.account().order(accepted.orderNumber());
            stop.filled(born, clock.instant());
            born.bornFrom(stop);
            forget(stop);
            record(Effect.Kind.STOP_TRIGGERED, stop, order.origin());
            announce(stop);
            venue.replenish(stop.listing());
            desk.settled(book);
        } else {
            String reason = ((Placement.Rejected) placement).text();
            end(stop, OrderStatus.REJECTED, reason, Effect.Kind.STOP_REJECTED, order.origin());
        }
    }

    private void end(StopOrder stop, OrderStatus how, String reason, Effect.Kind kind, Origin origin) {
        stop.end(how, reason, clock.instant());
        forget(stop);
        record(kind, stop, origin);
        announce(stop);
    }

    private void forget(StopOrder stop) {
        Set<StopOrder> watched = working.get(stop.listing());
        watched.remove(stop);
        if (watched.isEmpty()) {
            working.remove(stop.listing());
        }
    }

    private void record(Effect.Kind kind, StopOrder stop, Origin origin) {
        ledger.record(kind, stop.ticket().order(), stop.number(), origin);
    }

    private void announce(StopOrder stop) {
        StopOrderState state = stop.state();
        announcements.post(listener -> listener.stopOrderChanged(state));
    }
}
