package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which money portfolios start with, and what kind of client is behind them. */
final class Purses {
    /** The currency of MOEX, which every portfolio has money in. */
    static final String HOME_CURRENCY = "RUB";

    private static final String HOME_EXCHANGE = "MOEX";
    private static final BigDecimal FOREIGN_AMOUNT = new BigDecimal("10000");

    private final Map<String, BigDecimal> amounts = new HashMap<>(Map.of(HOME_CURRENCY, new BigDecimal("1000000")));
    private final Map<String, ClientType> clientTypes = new HashMap<>();

    void amount(String currency, BigDecimal value) {
        amounts.put(Objects.requireNonNull(currency, "currency"), Objects.requireNonNull(value, "cash"));
    }

    void clientType(String portfolio, ClientType value) {
        clientTypes.put(portfolio, Objects.requireNonNull(value, "clientType"));
    }

    /** A new account with money in all currencies that it can trade for: further ones belong to whichever exchange settles in them. */
    Account account(String portfolio, List<Listing> listings) {
        Account account = new Account(portfolio, clientTypes.getOrDefault(portfolio, ClientType.STANDARD_RISK));
        account.open(HOME_EXCHANGE, HOME_CURRENCY, amounts.get(HOME_CURRENCY));
        for (Listing listing : listings) {
            String currency = listing.currency();
            if (listing.section() == account.section()
                    && account.cash().stream().noneMatch(cash -> cash.currency().equals(currency))) {
                account.open(listing.exchange(), currency, amounts.getOrDefault(currency, FOREIGN_AMOUNT));
            }
        }
        return account;
    }
}
