package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a portfolio is worth on one exchange and how much of that is bound, at one moment; all sums in the currency of the exchange.
 *
 * <p>The broker does not publish its formulas; these are the plainest ones that its samples agree with. Everything follows from the
 * money, the fills, the positions, the working orders and the last prices. Margin does not decide which orders are taken:
 * {@link OrderCheck} does.
 *
 * @param portfolio portfolio
 * @param exchange exchange code
 * @param section section the portfolio trades in
 * @param clientType risk class of the client
 * @param currency currency of the sums
 * @param openingMoney money when the session opened
 * @param money money now: the opening, transfers, payments for shares or profits of closed contracts, less fees
 * @param transfers money paid in since the session opened, less what was taken out
 * @param fees what the broker has taken since the session opened
 * @param ordered value of the working buy orders
 * @param openingValue value of the positions when the session opened
 * @param value value of the positions now: of contracts the profit against their average price, of the rest the last price, with the
 *     accrued interest of bonds
 * @param exposure value of the positions at the last price, long and short ones added
 * @param optionValue value of the options at the last price, short ones negative
 * @param negativeQuantity whether a position is short
 * @param forbiddenPositions whether there is a position in a section that the portfolio may not trade in
 * @param foreignMoney money in other currencies, bought on the currency market
 */
public record Valuation(
        String portfolio,
        String exchange,
        Section section,
        ClientType clientType,
        String currency,
        BigDecimal openingMoney,
        BigDecimal money,
        BigDecimal transfers,
        BigDecimal fees,
        BigDecimal ordered,
        BigDecimal openingValue,
        BigDecimal value,
        BigDecimal exposure,
        BigDecimal optionValue,
        boolean negativeQuantity,
        boolean forbiddenPositions,
        List<BuyingPower> foreignMoney) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int RATE_SCALE = 4;

    /** Keeps its own copy. */
    public Valuation {
        foreignMoney = List.copyOf(foreignMoney);
    }

    /**
     * What can be bought for in one currency.
     *
     * @param currency currency code
     * @param amount amount
     */
    public record BuyingPower(String currency, BigDecimal amount) {}

    /** How the broker sees the risk of a portfolio. */
    public enum Status {
        /** Everything may be traded. */
        OK("Ok"),
        /** Initial margin is not covered: only reducing trades. */
        DEMAND("Demand"),
        /** Minimal margin is not covered: positions may be closed by force. */
        TO_CLOSE("ToClose");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The broker's word for this status. */
        public String code() {
            return code;
        }
    }

    /** The worth of the portfolio: money and the value of the positions. */
    public BigDecimal evaluation() {
        return money.add(value);
    }

    /** The worth of the portfolio when the session opened. */
    public BigDecimal openingEvaluation() {
        return openingMoney.add(openingValue);
    }

    /** What trading has earned since the session opened: the change of the worth without transfers. */
    public BigDecimal profit() {
        return evaluation().subtract(openingEvaluation()).subtract(transfers);
    }

    /** The profit in percent of the worth when the session opened; 0 if it was worth nothing. */
    public BigDecimal profitRate() {
        BigDecimal opening = openingEvaluation();
        return opening.signum() == 0
                ? BigDecimal.ZERO
                : profit().multiply(HUNDRED).divide(opening, RATE_SCALE, RoundingMode.HALF_UP);
    }

    /** The margin that the positions need: a part of their value that the risk class names. */
    public BigDecimal initialMargin() {
        return exposure.multiply(clientType.initialRate());
    }

    /** The margin below which positions are closed by force: half of the initial one. */
    public BigDecimal minimalMargin() {
        return initialMargin().multiply(HALF);
    }

    /** The initial margin with the working buy orders counted as if they were filled. */
    public BigDecimal correctedMargin() {
        return initialMargin().add(ordered.multiply(clientType.initialRate()));
    }

    /** The first ratio: worth less initial margin. */
    public BigDecimal riskCoverageRatioOne() {
        return evaluation().subtract(initialMargin());
    }

    /** The second ratio, which is also the distance to forced closing: worth less minimal margin. */
    public BigDecimal riskCoverageRatioTwo() {
        return evaluation().subtract(minimalMargin());
    }

    /** The status that the two ratios give. */
    public Status status() {
        if (riskCoverageRatioOne().signum() >= 0) {
            return Status.OK;
        }
        return riskCoverageRatioTwo().signum() >= 0 ? Status.DEMAND : Status.TO_CLOSE;
    }

    /**
     * The money that can be traded for: on the derivatives market what margin leaves free, on the others what no working order has a
     * claim on.
     */
    public BigDecimal buyingPower() {
        return section.derivatives() ? moneyFree() : money.subtract(ordered);
    }

    /** The same with the money in other currencies. */
    public List<BuyingPower> buyingPowers() {
        return Stream.concat(Stream.of(new BuyingPower(currency, buyingPower())), foreignMoney.stream())
                .toList();
    }

    /** The broker's commission since the session opened, or null on the derivatives market, where it is a fee. */
    public BigDecimal commission() {
        return section.derivatives() ? null : fees;
    }

    /** Money on the derivatives market, without variation margin and fees. */
    public BigDecimal moneyAmount() {
        return openingMoney.add(transfers);
    }

    /** The variation margin that has been settled: the profit of closed contracts, which this exchange settles at once. */
    public BigDecimal settledVariationMargin() {
        return money.add(fees).subtract(moneyAmount());
    }

    /** The variation margin over open positions. */
    public BigDecimal openVariationMargin() {
        return value;
    }

    /** The variation margin in all. */
    public BigDecimal variationMargin() {
        return openVariationMargin().add(settledVariationMargin());
    }

    /** The money that positions and working orders bind. */
    public BigDecimal moneyBlocked() {
        return correctedMargin();
    }

    /** The free money: amount and settled variation margin, less what is blocked and the fees; nothing is held in reserve. */
    public BigDecimal moneyFree() {
        return moneyAmount()
                .add(settledVariationMargin())
                .subtract(moneyBlocked())
                .subtract(fees);
    }
}
