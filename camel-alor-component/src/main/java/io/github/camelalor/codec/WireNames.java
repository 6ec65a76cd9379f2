package io.github.camelalor.codec;

import io.github.camelalor.model.BuyingPower;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.EstimateQuery;
import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.Repo;
import io.github.camelalor.model.RiskRate;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.util.Map;

/** What the broker's Heavy format calls the components of our records, where it calls them otherwise. */
final class WireNames {

    private static final Map<Class<? extends Record>, Map<String, String>> HEAVY = Map.ofEntries(
            Map.entry(
                    Order.class,
                    Map.of(
                            "quantity", "qtyBatch",
                            "quantityUnits", "qtyUnits",
                            "filledQuantity", "filledQtyBatch",
                            "filledQuantityUnits", "filledQtyUnits")),
            Map.entry(
                    Iceberg.class,
                    Map.of(
                            "visibleQuantityUnits", "visibleQuantity",
                            "visibleQuantity", "visibleQuantityBatch",
                            "visibleFilledQuantityUnits", "visibleFilledQuantity",
                            "visibleFilledQuantity", "visibleFilledQuantityBatch")),
            Map.entry(
                    Trade.class,
                    Map.of(
                            "orderNumber", "orderNo",
                            "time", "date",
                            "quantity", "qtyBatch",
                            "quantityUnits", "qtyUnits",
                            "accruedInterest", "accruedInt",
                            "repo", "repoSpecificFields")),
            Map.entry(
                    Repo.class,
                    Map.of(
                            "rate",
                            "repoRate",
                            "externalReference",
                            "extRef",
                            "term",
                            "repoTerm",
                            "tradeType",
                            "tradeTypeInfo")),
            Map.entry(
                    Position.class,
                    Map.ofEntries(
                            Map.entry("averagePrice", "avgPrice"),
                            Map.entry("quantityUnits", "qtyUnits"),
                            Map.entry("openQuantityUnits", "openUnits"),
                            Map.entry("quantityT0Units", "qtyT0"),
                            Map.entry("quantityT1Units", "qtyT1"),
                            Map.entry("quantityT2Units", "qtyT2"),
                            Map.entry("quantityTFutureUnits", "qtyTFuture"),
                            Map.entry("openQuantity", "openQtyBatch"),
                            Map.entry("quantityT0", "qtyT0Batch"),
                            Map.entry("quantityT1", "qtyT1Batch"),
                            Map.entry("quantityT2", "qtyT2Batch"),
                            Map.entry("quantityTFuture", "qtyTFutureBatch"),
                            Map.entry("currency", "isCurrency"))),
            Map.entry(
                    Quote.class,
                    Map.ofEntries(
                            Map.entry("previousClose", "prevClosePrice"),
                            Map.entry("open", "openPrice"),
                            Map.entry("high", "highPrice"),
                            Map.entry("low", "lowPrice"),
                            Map.entry("bidVolume", "bidVol"),
                            Map.entry("askVolume", "askVol"),
                            Map.entry("totalBidVolume", "totalBidVol"),
                            Map.entry("totalAskVolume", "totalAskVol"))),
            Map.entry(
                    InstrumentState.class,
                    Map.ofEntries(
                            Map.entry("marginSynthetic", "marginSyntetic"),
                            Map.entry("theoreticalPrice", "theorPrice"),
                            Map.entry("theoreticalPriceLimited", "theorPriceLimit"))),
            Map.entry(
                    MarketTrade.class,
                    Map.ofEntries(
                            Map.entry("orderNumber", "orderno"),
                            Map.entry("quantity", "qty"),
                            Map.entry("openInterest", "oi"))),
            Map.entry(BuyingPower.class, Map.ofEntries(Map.entry("amount", "buyingPower"))),
            Map.entry(
                    SpectraRisk.class,
                    Map.ofEntries(
                            Map.entry("moneyBalance", "balanceMoney"),
                            Map.entry("variationMarginCleared", "vmInterCl"),
                            Map.entry("variationMarginOpen", "vmCurrentPositions"),
                            Map.entry("variationMargin", "varMargin"),
                            Map.entry("indicativeVariationMargin", "indicativeVarMargin"),
                            Map.entry("positionRisk", "posRisk"),
                            Map.entry("limitsSet", "isLimitsSet"))),
            Map.entry(
                    StopOrder.class,
                    Map.ofEntries(
                            Map.entry("quantity", "qtyBatch"),
                            Map.entry("quantityUnits", "qtyUnits"),
                            Map.entry("filledQuantity", "filledQtyBatch"),
                            Map.entry("filledQuantityUnits", "filledQtyUnits"),
                            Map.entry("averagePrice", "avgPrice"))),
            Map.entry(
                    Security.class,
                    Map.ofEntries(
                            Map.entry("isin", "ISIN"),
                            Map.entry("priceStepValue", "priceStep"),
                            Map.entry("decimals", "roundTo"),
                            Map.entry("theoreticalPrice", "theorPrice"),
                            Map.entry("theoreticalPriceLimited", "theorPriceLimit"))),
            Map.entry(
                    RiskRate.class,
                    Map.ofEntries(
                            Map.entry("shortSellPossible", "isShortSellPossible"),
                            Map.entry("marginal", "isMarginal"),
                            Map.entry("sign", "sgnR"))),
            Map.entry(CurrencyPair.class, Map.ofEntries(Map.entry("symbol", "symbolTom"))),
            Map.entry(EstimateQuery.class, Map.of("symbol", "ticker", "quantity", "lotQuantity")),
            Map.entry(
                    OrderEstimate.class,
                    Map.ofEntries(
                            Map.entry("symbol", "ticker"),
                            Map.entry("unleveragedQuantityToSell", "notMarginQuantityToSell"),
                            Map.entry("unleveragedQuantityToBuy", "notMarginQuantityToBuy"),
                            Map.entry("unitedPortfolio", "isUnitedPortfolio"))));

    private WireNames() {}

    static String of(Class<?> record, String component) {
        return HEAVY.getOrDefault(record, Map.of()).getOrDefault(component, component);
    }
}
