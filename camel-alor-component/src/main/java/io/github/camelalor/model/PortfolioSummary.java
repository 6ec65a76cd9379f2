package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The money side of a portfolio.
 *
 * @param exchange exchange that was asked for
 * @param portfolio portfolio that was asked for, as the broker does not repeat it
 * @param buyingPowerAtMorning buying power at the start of the day; null where the broker says nothing
 * @param buyingPower buying power now; null where the broker says nothing
 * @param profit profit of today; null where the broker says nothing
 * @param profitRate the same in percent; null where the broker says nothing
 * @param portfolioEvaluation value of the liquid part; null where the broker says nothing
 * @param portfolioLiquidationValue value of the whole; null where the broker says nothing
 * @param initialMargin initial margin; null where the broker says nothing
 * @param correctedMargin margin corrected for working orders; null where the broker says nothing
 * @param riskBeforeForcePositionClosing distance to the forced closing of positions; null where the broker says nothing
 * @param commission commission; null on the derivatives market
 * @param buyingPowerByCurrency buying power by currency; empty where the broker says nothing
 */
public record PortfolioSummary(
        String exchange,
        String portfolio,
        BigDecimal buyingPowerAtMorning,
        BigDecimal buyingPower,
        BigDecimal profit,
        BigDecimal profitRate,
        BigDecimal portfolioEvaluation,
        BigDecimal portfolioLiquidationValue,
        BigDecimal initialMargin,
        BigDecimal correctedMargin,
        BigDecimal riskBeforeForcePositionClosing,
        BigDecimal commission,
        List<BuyingPower> buyingPowerByCurrency)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing, and takes the list over as an immutable one. */
    public PortfolioSummary {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(portfolio, "portfolio");
        buyingPowerByCurrency = List.copyOf(buyingPowerByCurrency);
    }
}
