package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/** The money of a portfolio in one currency; guarded by the lock of the exchange. */
final class Cash {
    private final String exchange;
    private final String currency;
    private final BigDecimal opening;
    private BigDecimal balance;
    private BigDecimal transfers = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;

    /** @param exchange code of the exchange whose money it is */
    Cash(String exchange, String currency, BigDecimal opening) {
        this.exchange = exchange;
        this.currency = currency;
        this.opening = opening;
        this.balance = opening;
    }

    String exchange() {
        return exchange;
    }

    String currency() {
        return currency;
    }

    BigDecimal opening() {
        return opening;
    }

    BigDecimal balance() {
        return balance;
    }

    /** What was paid in since the session opened, less what was taken out. */
    BigDecimal transfers() {
        return transfers;
    }

    /** What the broker has taken since the session opened. */
    BigDecimal fees() {
        return fees;
    }

    void earn(BigDecimal amount) {
        balance = balance.add(amount);
    }

    void pay(BigDecimal fee) {
        balance = balance.subtract(fee);
        fees = fees.add(fee);
    }

    void transfer(BigDecimal amount) {
        balance = balance.add(amount);
        transfers = transfers.add(amount);
    }

    /** The same money at the opening of the next session. */
    Cash nextSession() {
        return new Cash(exchange, currency, balance);
    }

    /**
     * The money as a position, in the shape of the broker: no prices, no values, fractional quantities.
     *
     * @param atOnce whether trades of today count as settled
     */
    PositionState state(String portfolio, boolean atOnce) {
        BigDecimal now = Listing.plain(balance);
        return new PositionState(
                portfolio,
                exchange,
                currency,
                currency,
                true,
                1,
                BigDecimal.ZERO,
                opening,
                atOnce ? now : Listing.plain(opening.add(transfers)),
                now,
                now,
                now,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
