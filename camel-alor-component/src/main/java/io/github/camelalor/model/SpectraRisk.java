package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The money and the risk of a portfolio on the derivatives market.
 *
 * @param exchange exchange that was asked for
 * @param portfolio portfolio
 * @param moneyFree free money; null where the broker says nothing
 * @param moneyBlocked money blocked as collateral; null where the broker says nothing
 * @param fee fee charged already; null where the broker says nothing
 * @param moneyOld roubles and discounted pledges at the start of the session; null where the broker says nothing
 * @param moneyAmount roubles and discounted pledges now; null where the broker says nothing
 * @param moneyPledgeAmount pledges, discounted to roubles; null where the broker says nothing
 * @param moneyBalance transfers of the session; deprecated by the broker, null but in the Simple format
 * @param variationMarginCleared variation margin settled at the intermediate clearing; null where the broker says nothing
 * @param variationMarginOpen variation margin over open positions; null where the broker says nothing
 * @param variationMargin variation margin in all; null in the Slim format
 * @param indicativeVariationMargin indicative variation margin; null where the broker says nothing
 * @param netOptionValue net value of options; null where the broker says nothing
 * @param positionRisk operational risk now; null where the broker says nothing
 * @param limitsSet whether limits of money and pledges are set; null where the broker says nothing
 */
public record SpectraRisk(
        String exchange,
        String portfolio,
        BigDecimal moneyFree,
        BigDecimal moneyBlocked,
        BigDecimal fee,
        BigDecimal moneyOld,
        BigDecimal moneyAmount,
        BigDecimal moneyPledgeAmount,
        BigDecimal moneyBalance,
        BigDecimal variationMarginCleared,
        BigDecimal variationMarginOpen,
        BigDecimal variationMargin,
        BigDecimal indicativeVariationMargin,
        BigDecimal netOptionValue,
        BigDecimal positionRisk,
        Boolean limitsSet)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public SpectraRisk {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(portfolio, "portfolio");
    }
}
