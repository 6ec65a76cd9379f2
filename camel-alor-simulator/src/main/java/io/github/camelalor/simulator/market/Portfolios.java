package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts as a whole: what they hold at the last prices, and how they pass from session to session; guarded by the lock of the exchange. */
final class Portfolios {
    private final Map<String, Account> accounts;
    private final Map<Listing, MatchingBook> books;
    private final OrderDesk desk;
    private final Announcements announcements;
    private final Valuer valuer = new Valuer(this::lastPrice);

    Portfolios(
            Map<String, Account> accounts,
            Map<Listing, MatchingBook> books,
            OrderDesk desk,
            Announcements announcements) {
        this.accounts = accounts;
        this.books = books;
        this.desk = desk;
        this.announcements = announcements;
    }

    Account require(String portfolio) {
        Account account = accounts.get(portfolio);
        if (account == null) {
            throw new IllegalArgumentException("No such portfolio: " + portfolio);
        }
        return account;
    }

    List<PositionState> positions(Account account) {
        List<PositionState> positions = new ArrayList<>();
        account.holdings().forEach(holding -> positions.add(holding.state(lastPrice(holding.listing()))));
        account.cash().forEach(money -> positions.add(account.cashState(money.currency())));
        return List.copyOf(positions);
    }

    Optional<Valuation> valuation(String portfolio, String exchange) {
        Account account = accounts.get(portfolio);
        return account == null
                ? Optional.empty()
                : books.keySet().stream()
                        .map(Listing::exchange)
                        .filter(exchange::equalsIgnoreCase)
                        .findFirst()
                        .map(listed -> valuer.value(account, listed));
    }

    void transfer(String portfolio, String currency, BigDecimal amount) {
        Account account = require(portfolio);
        account.cash(currency).transfer(amount);
        PositionState money = account.cashState(currency);
        announcements.post(listener -> listener.positionChanged(money));
    }

    void openNextSession() {
        for (Account account : accounts.values()) {
            for (WorkingOrder order : account.working()) {
                if (order.ticket().timeInForce() != TimeInForce.GOOD_TILL_CANCELLED) {
                    desk.cancel(order, books.get(order.ticket().listing()), Origin.DIRECT);
                }
            }
            account.nextSession(this::lastPrice);
            positions(account).forEach(position -> announcements.post(listener -> listener.positionChanged(position)));
        }
    }

    private BigDecimal lastPrice(Listing listing) {
        return books.get(listing).lastPrice();
    }
}
