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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;

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
            Section.CURR, new Numbers(31_200_450_100L, 7_300_120_500L),
            Section.FORTS, new Numbers(2_023_555_935_792_417_386L, 1_952_361_470_987_654_321L));
    private final Map<Long, WorkingOrder> working = new HashMap<>();
    private final Set<WorkingOrder> traded = new LinkedHashSet<>();
    private final Lifetimes lifetimes = new Lifetimes(working.values());
    private final AtTheClose atTheClose = new AtTheClose();
    private final RandomGenerator random;
    private Consumer<WorkingOrder> fills = order -> {};

    /**
     * @param random varies the visible parts of icebergs
     */
    OrderDesk(Clock clock, Ledger ledger, Announcements announcements, Tariff tariff, RandomGenerator random) {
        this.clock = clock;
        this.ledger = ledger;
        this.announcements = announcements;
        this.tariff = tariff;
        this.check = new OrderCheck(tariff);
        this.random = random;
    }

    /** The orders that wait for the close of their listing. */
    AtTheClose atTheClose() {
        return atTheClose;
    }

    /** Tells of each order that was filled further, after the order itself has been announced. */
    void tellOfFills(Consumer<WorkingOrder> listener) {
        fills = listener;
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
        Placement.Accepted placed = execute(ticket, account, book);
        old.replacedBy(placed.orderNumber());
        return placed;
    }

    /** Takes an order and rejects it at once, which the client learns from an event and not from the answer. */
    Placement reject(OrderTicket ticket, Account account, String reason) {
        WorkingOrder order = taken(ticket, account);
        account.ended(order);
        order.reject(reason, clock.instant());
        ledger.record(Effect.Kind.ORDER_REJECTED, ticket, order.number(), ticket.origin());
        announce(order);
        return new Placement.Accepted(order.number());
    }

    private WorkingOrder taken(OrderTicket ticket, Account account) {
        WorkingOrder order =
                new WorkingOrder(numbers.get(ticket.listing().section()).nextOrder(), ticket, account, clock.instant());
        account.add(order);
        return order;
    }

    private Placement.Accepted execute(OrderTicket ticket, Account account, MatchingBook book) {
        WorkingOrder order = taken(ticket, account);
        working.put(order.id(), order);
        lifetimes.began(order);
        ledger.record(Effect.Kind.ORDER_CREATED, ticket, order.number(), ticket.origin());
        announce(order);
        if (ticket.waitsForTheClose() && !book.status().closing()) {
            atTheClose.add(order);
        } else {
            enter(order, book);
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

    /** Takes an order to its book; what neither rests there nor waits for an auction is cancelled. */
    void enter(WorkingOrder order, MatchingBook book) {
        match(order, book);
        if (!book.status().collects() && !rests(order.ticket())) {
            drop(order);
        }
    }

    /** Cancels what is left of an order that is not in its book. */
    void drop(WorkingOrder order) {
        if (order.working()) {
            end(order, order.ticket().origin());
            traded.add(order);
        }
    }

    /** The working order with this id, or null. */
    WorkingOrder working(long id) {
        return working.get(id);
    }

    /** The working orders whose time is over. */
    List<WorkingOrder> outlived() {
        return lifetimes.outlived(clock.instant());
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
                PositionState money = order.account().cashState(book.listing().currency());
                announcements.post(listener -> listener.positionChanged(money));
            }
        }
        traded.stream().filter(order -> !order.filledNothing()).forEach(fills);
        traded.clear();
        announcements.postBook(book.listing());
    }

    private void match(WorkingOrder order, MatchingBook book) {
        OrderTicket ticket = order.ticket();
        long limit = limit(ticket, book);
        if (ticket.timeInForce().allOrNothing()
                && !ticket.waitsForTheClose()
                && book.available(ticket.side(), limit) < ticket.quantity()) {
            return;
        }
        if (rests(ticket)) {
            LongUnaryOperator parts = ticket.iceberg() == null ? RestingOrder.WHOLE : lots -> order.show(lots, random);
            book.enter(order.id(), ticket.side(), limit, ticket.quantity(), parts);
        } else {
            book.take(order.id(), ticket.side(), limit, ticket.quantity());
        }
    }

    private static long limit(OrderTicket ticket, MatchingBook book) {
        if (ticket.type() == OrderType.LIMIT) {
            return ticket.listing().requireSteps(ticket.price());
        }
        if (book.status() == TradingStatus.CLOSING_PRICE) {
            return book.lastSteps();
        }
        return ticket.side() == Side.BUY ? book.highest() : book.lowest();
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
                listing.section().derivatives() ? null : fee,
                settlesAt(listing, now));
        order.fill(lots, price, now);
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

    /** Contracts settle on the same day, everything else on the next working day. */
    static Instant settlesAt(Listing listing, Instant tradedAt) {
        OffsetDateTime day = tradedAt.atOffset(ZoneOffset.UTC).with(LocalTime.of(23, 59, 59));
        if (!listing.section().derivatives()) {
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
