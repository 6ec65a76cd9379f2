package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A portfolio: its money, positions, orders and trades; guarded by the lock of the exchange. */
final class Account {
    private static final String CURRENCY = "RUB";

    private final String portfolio;
    private final Section section;
    private final BigDecimal openingCash;
    private final Map<Listing, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, WorkingOrder> orders = new LinkedHashMap<>();
    private final Set<WorkingOrder> working = new LinkedHashSet<>();
    private final List<OwnTrade> trades = new ArrayList<>();
    private BigDecimal cash;

    Account(String portfolio, BigDecimal openingCash) {
        this.portfolio = portfolio;
        this.section = Section.ofPortfolio(portfolio);
        this.openingCash = openingCash;
        this.cash = openingCash;
    }

    String portfolio() {
        return portfolio;
    }

    Section section() {
        return section;
    }

    void open(Listing listing, long units, BigDecimal averagePrice) {
        holdings.put(listing, new Holding(portfolio, listing, units, averagePrice));
    }

    void add(WorkingOrder order) {
        orders.put(order.number(), order);
        working.add(order);
    }

    void resumed(WorkingOrder order) {
        working.add(order);
    }

    void ended(WorkingOrder order) {
        working.remove(order);
    }

    WorkingOrder order(String number) {
        return orders.get(number);
    }

    Collection<WorkingOrder> orders() {
        return orders.values();
    }

    List<OwnTrade> trades() {
        return List.copyOf(trades);
    }

    Collection<Holding> holdings() {
        return holdings.values();
    }

    Holding holding(Listing listing) {
        return holdings.computeIfAbsent(listing, key -> new Holding(portfolio, key, 0, BigDecimal.ZERO));
    }

    long units(Listing listing) {
        Holding holding = holdings.get(listing);
        return holding == null ? 0 : holding.units();
    }

    /** Books a trade: units always; money for shares, only the profit for contracts; and what the broker takes. */
    void book(OwnTrade trade, BigDecimal fee) {
        trades.add(trade);
        Listing listing = trade.listing();
        long change = trade.side().sign() * listing.units(trade.quantity());
        BigDecimal profit = holding(listing).trade(change, trade.price());
        cash = section == Section.FOND
                ? cash.subtract(trade.price().multiply(BigDecimal.valueOf(change)))
                : cash.add(profit);
        cash = cash.subtract(fee);
    }

    /** The money no working order, and on the derivatives market no position, has a claim on. */
    BigDecimal freeCash() {
        return freeCash(true);
    }

    /** The same, with the claims of working orders or without. */
    BigDecimal freeCash(boolean ordersClaim) {
        BigDecimal free = cash;
        for (WorkingOrder order : working) {
            OrderTicket ticket = order.ticket();
            if (ordersClaim && ticket.side() == Side.BUY && ticket.type() == OrderType.LIMIT) {
                free = free.subtract(ticket.listing().value(order.remaining(), ticket.price()));
            }
        }
        if (section == Section.FORTS) {
            for (Holding holding : holdings.values()) {
                free = free.subtract(holding.cost().abs());
            }
        }
        return free;
    }

    /** The units that no working sell order has a claim on; negative for a short position. */
    long freeUnits(Listing listing) {
        long free = units(listing);
        for (WorkingOrder order : working) {
            OrderTicket ticket = order.ticket();
            if (ticket.side() == Side.SELL && ticket.listing().equals(listing)) {
                free -= listing.units(order.remaining());
            }
        }
        return free;
    }

    /** The money as a position, in the shape of the broker: no prices, no values, fractional quantities. */
    PositionState cashState() {
        BigDecimal now = Listing.plain(cash);
        return new PositionState(
                portfolio,
                "MOEX",
                CURRENCY,
                CURRENCY,
                true,
                1,
                BigDecimal.ZERO,
                openingCash,
                section == Section.FOND ? openingCash : now,
                now,
                now,
                now,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
