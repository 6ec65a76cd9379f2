package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What makes a trade a repo.
 *
 * @param rate price of the repo in percent a year
 * @param externalReference note for an outside system
 * @param term calendar days between the two legs
 * @param account trading account
 * @param tradeType kind of trade, in words
 * @param value value of the trade in the settlement currency
 * @param yield yield at the price of the trade
 */
public record Repo(
        BigDecimal rate,
        String externalReference,
        int term,
        String account,
        String tradeType,
        BigDecimal value,
        BigDecimal yield) {
    private static final BigDecimal USUAL_RATE = new BigDecimal("16.25");

    /** Checks that nothing is missing. */
    public Repo {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(externalReference, "externalReference");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(tradeType, "tradeType");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(yield, "yield");
    }

    /** An ordinary repo of one day over a value. */
    public static Repo overnight(BigDecimal value) {
        return new Repo(USUAL_RATE, "MB0014100002", 1, "MB0014100002", "РЕПО с ЦК", value, USUAL_RATE);
    }
}
