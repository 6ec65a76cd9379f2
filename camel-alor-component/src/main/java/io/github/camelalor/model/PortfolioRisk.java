package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * The risk figures of a portfolio.
 *
 * @param exchange code of the exchange
 * @param portfolio portfolio
 * @param portfolioEvaluation value of the liquid part; null where the broker says nothing
 * @param portfolioLiquidationValue value of the whole; null where the broker says nothing
 * @param initialMargin initial margin; null where the broker says nothing
 * @param minimalMargin minimal margin; null where the broker says nothing
 * @param correctedMargin margin corrected for working orders; null where the broker says nothing
 * @param riskCoverageRatioOne first coverage ratio; null where the broker says nothing
 * @param riskCoverageRatioTwo second coverage ratio; null where the broker says nothing
 * @param riskCategoryId number of the risk category; null where the broker says nothing
 * @param clientType risk class of the client: {@code LowRisk}, {@code StandardRisk}, {@code HighRisk}, {@code Special}; an open set, null where the broker says nothing
 * @param hasForbiddenPositions whether there are forbidden positions; null where the broker says nothing
 * @param hasNegativeQuantity whether there are negative quantities; null where the broker says nothing
 * @param riskStatus {@code Ok}, {@code Demand} (only trades that reduce) or {@code ToClose} (forced closing is possible); an open set, null where the broker says nothing
 * @param calculationTime when the figures were computed; null where the broker says nothing
 */
public record PortfolioRisk(
        String exchange,
        String portfolio,
        BigDecimal portfolioEvaluation,
        BigDecimal portfolioLiquidationValue,
        BigDecimal initialMargin,
        BigDecimal minimalMargin,
        BigDecimal correctedMargin,
        BigDecimal riskCoverageRatioOne,
        BigDecimal riskCoverageRatioTwo,
        Long riskCategoryId,
        String clientType,
        Boolean hasForbiddenPositions,
        Boolean hasNegativeQuantity,
        String riskStatus,
        Instant calculationTime)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public PortfolioRisk {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(portfolio, "portfolio");
    }
}
