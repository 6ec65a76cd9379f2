package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How the broker rates the risk of one instrument for clients of one category.
 *
 * @param id number of the rate; null where the broker leaves it out
 * @param exchange code of the exchange; null where the broker leaves it out
 * @param instrument ticker
 * @param riskCategoryId number of the risk category of clients; null where the broker leaves it out
 * @param securityRiskCategoryId number of the risk category of the instrument; null where there is none
 * @param assetType kind of the asset; null where the broker leaves it out
 * @param underlyingAsset what underlies it; null where nothing does
 * @param setName name of the set of instruments it belongs to; null where there is none
 * @param isin ISIN; null if it has none
 * @param currencyCode code of the currency; null where the broker leaves it out
 * @param rateUp rate for a rise; null where the broker leaves it out
 * @param rateDown rate for a fall; null where the broker leaves it out
 * @param rateSymmetric rate for both; null where the broker leaves it out
 * @param shortSellPossible whether it may be sold short; null where the broker leaves it out
 * @param marginal whether it counts as collateral; null where the broker leaves it out
 * @param setRate rate of the set; null where the broker leaves it out
 * @param sign direction within the set: 1, 0 or -1; null where there is none
 */
public record RiskRate(
        Long id,
        String exchange,
        String instrument,
        Long riskCategoryId,
        BigDecimal securityRiskCategoryId,
        String assetType,
        String underlyingAsset,
        String setName,
        String isin,
        String currencyCode,
        BigDecimal rateUp,
        BigDecimal rateDown,
        BigDecimal rateSymmetric,
        Boolean shortSellPossible,
        Boolean marginal,
        BigDecimal setRate,
        Long sign)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public RiskRate {
        Objects.requireNonNull(instrument, "instrument");
    }
}
