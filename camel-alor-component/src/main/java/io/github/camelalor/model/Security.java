package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An instrument as the broker describes it.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where neither the broker nor the request names it
 * @param primaryBoard primary trading mode; null where the broker leaves it out
 * @param shortName short name; null where the broker leaves it out
 * @param description short description, in Russian; null where the broker leaves it out
 * @param market {@code FORTS}, {@code FOND}, {@code CURR} or {@code SPBX}; null in the Slim format
 * @param type kind of the instrument in the broker's words; null where the broker leaves it out
 * @param cfiCode class of the instrument by ISO 10962; null where the broker leaves it out
 * @param isin ISIN; null if it has none
 * @param currency currency of the settlement; null where the broker leaves it out
 * @param nominalCurrency currency of the nominal; null but in the Heavy format
 * @param settlementCurrency currency of the settlement by its other name; null but in the Heavy format
 * @param underlyingCurrency currency of what underlies it; null but in the Heavy format
 * @param lotSize units in one lot; null where the broker leaves it out
 * @param faceValue nominal of one unit, lot size of a derivative, or units that a currency is quoted for; null where the broker leaves it out
 * @param minStep smallest difference of two prices; null where the broker leaves it out
 * @param priceStepValue value of that step in roubles; null where the broker leaves it out
 * @param decimals digits of a price behind the point; null where the broker leaves it out
 * @param priceMin lower price limit of the session; null where the broker leaves it out
 * @param priceMax upper price limit of the session; null where the broker leaves it out
 * @param priceMultiplier multiplier for volumes; null where the broker leaves it out
 * @param priceShownUnits units of a currency that are quoted at once; null where the broker leaves it out
 * @param rating rating by the turnover of yesterday, for sorting; null where the broker leaves it out
 * @param yield yield, percent; null where it does not apply
 * @param tradingStatus code of the trading phase, such as 17 for normal trading; null where the broker leaves it out
 * @param tradingStatusInfo the phase in words, in Russian; null where the broker leaves it out
 * @param complexProductCategory category of the test that has to be passed before trading it; null where the broker leaves it out
 * @param cancellation expiry or redemption; null where the broker leaves it out
 * @param marginBuy collateral for buying a derivative; null where the broker leaves it out
 * @param marginSell collateral for selling a derivative; null where the broker leaves it out
 * @param marginRate ratio of that collateral to the last price; null where the broker leaves it out
 * @param initialMarginLowRiskLong base collateral of a client of low risk, long; null but in the Heavy format
 * @param initialMarginLowRiskShort the same, short
 * @param initialMarginStandardRiskLong base collateral of a client of standard risk, long; null but in the Heavy format
 * @param initialMarginStandardRiskShort the same, short
 * @param initialMarginHighRiskLong base collateral of a client of high risk, long; null but in the Heavy format
 * @param initialMarginHighRiskShort the same, short
 * @param initialMarginSpecialRiskLong base collateral of a special client, long; null but in the Heavy format
 * @param initialMarginSpecialRiskShort the same, short
 * @param theoreticalPrice theoretical price of an option; null where it does not apply
 * @param theoreticalPriceLimited theoretical price of an option within the limits; null where it does not apply
 * @param volatility volatility of an option; null where it does not apply
 * @param strikePrice strike of an option; null where it does not apply
 * @param optionSide {@code Call} or {@code Put}; null where it does not apply
 * @param endExpiration expiry of an option; null where it does not apply
 * @param underlyingSymbol short code of what underlies an option; null where it does not apply
 * @param fixedSpotDiscount announced cash flows, discounted; null where it does not apply
 * @param projectedSpotDiscount projected cash flows, discounted; null where it does not apply
 */
public record Security(
        String exchange,
        String symbol,
        String board,
        String primaryBoard,
        String shortName,
        String description,
        String market,
        String type,
        String cfiCode,
        String isin,
        String currency,
        String nominalCurrency,
        String settlementCurrency,
        String underlyingCurrency,
        BigDecimal lotSize,
        BigDecimal faceValue,
        BigDecimal minStep,
        BigDecimal priceStepValue,
        Long decimals,
        BigDecimal priceMin,
        BigDecimal priceMax,
        BigDecimal priceMultiplier,
        BigDecimal priceShownUnits,
        BigDecimal rating,
        BigDecimal yield,
        Long tradingStatus,
        String tradingStatusInfo,
        String complexProductCategory,
        Instant cancellation,
        BigDecimal marginBuy,
        BigDecimal marginSell,
        BigDecimal marginRate,
        BigDecimal initialMarginLowRiskLong,
        BigDecimal initialMarginLowRiskShort,
        BigDecimal initialMarginStandardRiskLong,
        BigDecimal initialMarginStandardRiskShort,
        BigDecimal initialMarginHighRiskLong,
        BigDecimal initialMarginHighRiskShort,
        BigDecimal initialMarginSpecialRiskLong,
        BigDecimal initialMarginSpecialRiskShort,
        BigDecimal theoreticalPrice,
        BigDecimal theoreticalPriceLimited,
        BigDecimal volatility,
        BigDecimal strikePrice,
        String optionSide,
        Instant endExpiration,
        String underlyingSymbol,
        BigDecimal fixedSpotDiscount,
        BigDecimal projectedSpotDiscount)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public Security {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }
}
