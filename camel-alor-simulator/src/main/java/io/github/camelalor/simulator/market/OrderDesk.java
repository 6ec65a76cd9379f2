package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes orders to the books and books what comes of them to the accounts; guarded by the lock of the exchange.
 *
 * <p>Of one command the listeners hear: order accepted, trades, orders filled or cancelled, positions, money, books.
 */
final class OrderDesk {
    private final Clock clock;
    private final Ledger ledger;
    private final Announcements announcements;
    private final Tariff tariff;
    private final OrderCheck check;
    private final Map<Section, Numbers> numbers = Map.of(
            Section.FOND, new Numbers(41_423_837_024L, 9_055_212_111L),
            Section.FORTS, new Numbers(2_023_555_935_792_417_386L, 1_952_361_470_987_654_321L));
    private final Map<Long, WorkingOrder> working = new HashMap<>();
    private final Set<WorkingOrder> traded = new LinkedHashSet<>();

    OrderDesk(Clock clock, Ledger ledger, Announcements announcements, Tariff tariff) {
        this.clock = clock;
        this.ledger = ledger;
        this.announcements = announcements;
        this.tariff = tariff;
        this.check = new OrderCheck(tariff);
    }

    Placement place(OrderTicket ticket, Account account, MatchingBook book) {
        Optional<Rejection> rejection = check.check(ticket, account, book);
        return rejection.isPresent() ? new Placement.Rejected(rejection.get()) : execute(ticket, account, book);
    }

    /** Cancels an order and places another one, or refuses the other one and leaves everything as it is. */
    Placement replace(WorkingOrder old, OrderTicket ticket, Account account, MatchingBook oldBook, MatchingBook book) {
        // What the old order has a claim on is free for the new one.
        account.ended(old);
        Optional<Rejection> rejection = check.check(ticket, account, book);
        if (rejection.isPresent()) {
            account.resumed(old);
            return new Placement.Rejected(rejection.get());
        }
        cancel(old, oldBook, ticket.origin());
        return execute(ticket, account, book);
    }

    private Placement execute(OrderTicket ticket, Account account, MatchingBook book) {
        WorkingOrder order =
                new WorkingOrder(numbers.get(ticket.listing().section()).nextOrder(), ticket, account, clock.instant());
        account.add(order);
        working.put(order.id(), order);
        ledger.record(Effect.Kind.ORDER_CREATED, ticket, order.number(), ticket.origin());
        announce(order);
        match(order, book);
        if (order.working() && !rests(ticket)) {
            end(order, ticket.origin());
            traded.add(order);
        }
        settled(book);
        return new Placement.Accepted(order.number());
    }

    Placement cancel(WorkingOrder order, MatchingBook book, Origin origin) {
        book.cancel(order.id());
        end(order, origin);
        announce(order);
        announcements.postBook(book.listing());
        return new Placement.Accepted(order.number());
    }

    /** The last trade id of a section that was given. */
    long lastTradeId(Section section) {
        return numbers.get(section).trade;
    }

    /** Books a match to the clients' side of it, as a market maker has no account; gives the id of the trade. */
    long matched(MatchingBook book, long restingId, long incomingId, long steps, long lots) {
        Listing listing = book.listing();
        long tradeId = numbers.get(listing.section()).nextTrade();
        for (long id : new long[] {restingId, incomingId}) {
            WorkingOrder order = working.get(id);
            if (order != null) {
                fill(order, Long.toString(tradeId), listing.price(steps), lots);
            }
        }
        return tradeId;
    }

    /** Tells what has become of the orders that traded since the last call. */
    void settled(MatchingBook book) {
        traded.forEach(this::announce);
        for (WorkingOrder order : traded) {
            Account account = order.account();
            Holding holding = account.holding(book.listing());
            if (!order.filledNothing()) {
                PositionState position = holding.state(book.lastPrice());
                announcements.post(listener -> listener.positionChanged(position));
            }
        }
        for (WorkingOrder order : traded) {
            if (!order.filledNothing()) {
                PositionState money = order.account().cashState();
                announcements.post(listener -> listener.positionChanged(money));
            }
        }
        traded.clear();
        announcements.postBook(book.listing());
    }

    private void match(WorkingOrder order, MatchingBook book) {
        OrderTicket ticket = order.ticket();
        Listing listing = ticket.listing();
        long limit = ticket.type() == OrderType.LIMIT
                ? listing.requireSteps(ticket.price())
                : ticket.side() == Side.BUY ? book.highest() : book.lowest();
        if (ticket.timeInForce().allOrNothing() && book.available(ticket.side(), limit) < ticket.quantity()) {
            return;
        }
        if (rests(ticket)) {
            book.enter(order.id(), ticket.side(), limit, ticket.quantity());
        } else {
            book.take(order.id(), ticket.side(), limit, ticket.quantity());
        }
    }

    private static boolean rests(OrderTicket ticket) {
        return ticket.type() == OrderType.LIMIT && ticket.timeInForce().rests();
    }

    private void fill(WorkingOrder order, String tradeId, BigDecimal price, long lots) {
        OrderTicket ticket = order.ticket();
        Listing listing = ticket.listing();
        Instant now = clock.instant();
        BigDecimal fee = tariff.of(listing, lots, listing.value(lots, price));
        OwnTrade trade = new OwnTrade(
                tradeId,
                order.number(),
                listing,
                ticket.portfolio(),
                ticket.comment(),
                ticket.side(),
                now,
                lots,
                price,
                listing.section() == Section.FOND ? fee : null,
                settlesAt(listing, now));
        order.fill(lots, now);
        order.account().book(trade, fee);
        ledger.record(Effect.Kind.ORDER_TRADED, ticket, order.number(), ticket.origin());
        announcements.post(listener -> listener.traded(trade));
        traded.add(order);
        if (!order.working()) {
            ledger.record(Effect.Kind.ORDER_FILLED, ticket, order.number(), ticket.origin());
            forget(order);
        }
    }

    private void end(WorkingOrder order, Origin origin) {
        order.cancel(clock.instant());
        forget(order);
        ledger.record(Effect.Kind.ORDER_CANCELED, order.ticket(), order.number(), origin);
    }

    private void forget(WorkingOrder order) {
        working.remove(order.id());
        order.account().ended(order);
    }

    private void announce(WorkingOrder order) {
        OrderState state = order.state();
        announcements.post(listener -> listener.orderChanged(state));
    }

    /** Shares settle on the next working day, contracts on the same. */
    private static Instant settlesAt(Listing listing, Instant tradedAt) {
        OffsetDateTime day = tradedAt.atOffset(ZoneOffset.UTC).with(LocalTime.of(23, 59, 59));
        if (listing.section() == Section.FOND) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return day.toInstant();
    }

    /** Runs of order numbers and trade ids of one section. */
    private static final class Numbers {
        private long order;
        private long trade;

        Numbers(long order, long trade) {
            this.order = order;
            this.trade = trade;
        }

        long nextOrder() {
            return ++order;
        }

        long nextTrade() {
            return ++trade;
        }
    }
}
