package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A portfolio: its money, positions, orders and trades; guarded by the lock of the exchange. */
final class Account {
    private final String portfolio;
    private final Section section;
    private final ClientType clientType;
    private final Map<String, Cash> cash = new LinkedHashMap<>();
    private final Map<Listing, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, WorkingOrder> orders = new LinkedHashMap<>();
    private final Set<WorkingOrder> working = new LinkedHashSet<>();
    private final List<OwnTrade> trades = new ArrayList<>();
    private final List<OwnTrade> pastTrades = new ArrayList<>();

    Account(String portfolio, ClientType clientType) {
        this.portfolio = portfolio;
        this.section = Section.ofPortfolio(portfolio);
        this.clientType = clientType;
    }

    String portfolio() {
        return portfolio;
    }

    Section section() {
        return section;
    }

    ClientType clientType() {
        return clientType;
    }

    /** Opens the money in one currency. */
    void open(String exchange, String currency, BigDecimal amount) {
        cash.put(currency, new Cash(exchange, currency, amount));
    }

    Collection<Cash> cash() {
        return cash.values();
    }

    Cash cash(String currency) {
        Cash money = cash.get(currency);
        if (money == null) {
            throw new IllegalArgumentException("Portfolio " + portfolio + " has no money in " + currency);
        }
        return money;
    }

    void open(Listing listing, long units, BigDecimal averagePrice) {
        holdings.put(listing, new Holding(portfolio, listing, units, averagePrice, listing.previousClose()));
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

    /** Trades of past sessions, oldest first. */
    List<OwnTrade> pastTrades() {
        return List.copyOf(pastTrades);
    }

    void remember(Collection<OwnTrade> past) {
        pastTrades.addAll(past);
    }

    /** Notes a trade that moves neither money nor units, as both legs of a repo together do. */
    void note(OwnTrade trade) {
        trades.add(trade);
    }

    /** Makes today's trades past ones and today's ends of positions and money tomorrow's openings; what is finished is forgotten. */
    void nextSession(Function<Listing, BigDecimal> lastPrice) {
        remember(trades);
        trades.clear();
        orders.values().removeIf(order -> !order.working());
        holdings.values().removeIf(holding -> holding.units() == 0);
        holdings.replaceAll((listing, holding) -> holding.nextSession(lastPrice.apply(listing)));
        cash.replaceAll((currency, money) -> money.nextSession());
    }

    Collection<WorkingOrder> working() {
        return List.copyOf(working);
    }

    Collection<Holding> holdings() {
        return holdings.values();
    }

    Holding holding(Listing listing) {
        return holdings.computeIfAbsent(
                listing, key -> new Holding(portfolio, key, 0, BigDecimal.ZERO, key.previousClose()));
    }

    long units(Listing listing) {
        Holding holding = holdings.get(listing);
        return holding == null ? 0 : holding.units();
    }

    /** Books a trade: units always; only the profit for contracts, money and accrued interest for the rest; and what the broker takes. */
    void book(OwnTrade trade, BigDecimal fee) {
        trades.add(trade);
        Listing listing = trade.listing();
        long change = trade.side().sign() * listing.units(trade.quantity());
        BigDecimal profit = holding(listing).trade(change, trade.price());
        Cash money = cash(listing.currency());
        money.earn(
                listing.section().derivatives()
                        ? profit
                        : listing.worth(trade.price(), -change).add(listing.accruedInterest(-change)));
        money.pay(fee);
    }

    /** The value of the working buy orders in one currency. */
    BigDecimal ordered(String currency) {
        BigDecimal ordered = BigDecimal.ZERO;
        for (WorkingOrder order : working) {
            OrderTicket ticket = order.ticket();
            if (ticket.side() == Side.BUY
                    && ticket.type() == OrderType.LIMIT
                    && ticket.listing().currency().equals(currency)) {
                ordered = ordered.add(ticket.listing().value(order.remaining(), ticket.price()));
            }
        }
        return ordered;
    }

    /** The money in one currency that no working order, and on the derivatives market no position, has a claim on. */
    BigDecimal freeCash(String currency) {
        return freeCash(currency, true);
    }

    /** The same, with the claims of working orders or without. */
    BigDecimal freeCash(String currency, boolean ordersClaim) {
        BigDecimal free = cash(currency).balance();
        if (ordersClaim) {
            free = free.subtract(ordered(currency));
        }
        for (Holding holding : holdings.values()) {
            if (holding.listing().section().derivatives()
                    && holding.listing().currency().equals(currency)) {
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

    /** The money in one currency as a position; on the derivatives market trades settle at once. */
    PositionState cashState(String currency) {
        return cash(currency).state(portfolio, section.derivatives());
    }
}
