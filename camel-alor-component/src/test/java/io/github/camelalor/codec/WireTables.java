package io.github.camelalor.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.camelalor.model.Bar;
import io.github.camelalor.model.BuyingPower;
import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Worded;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the protocol once more, from the other side: what each format calls the components of a record, if it has
 * them. Written here by hand from the protocol, so that the readers are not held against themselves.
 */
final class WireTables {

    static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004", "60");

    static final Map<Class<? extends Record>, EventReader<?>> READERS = Map.of(
            Bar.class, EventReaders.bar(),
            InstrumentState.class, EventReaders.instrumentState(),
            MarketTrade.class, EventReaders.marketTrade(),
            PortfolioRisk.class, EventReaders.risk(),
            PortfolioSummary.class, EventReaders.summary(),
            Quote.class, EventReaders.quote(),
            Security.class, SecurityWire.READER,
            SpectraRisk.class, EventReaders.spectraRisk(),
            StopOrder.class, EventReaders.stopOrder());

    /** What stands for a value: the value, or a time in seconds or milliseconds; where zero is no time, {@code ...OR_ZERO}. */
    private enum Form {
        PLAIN,
        SECONDS,
        MILLIS,
        SECONDS_OR_ZERO,
        MILLIS_OR_ZERO
    }

    /** One line of a table. A name is null where the format lacks the field; further lines are deprecated twins. */
    private record Line(String component, String simple, String slim, String heavy, Form form) {

        Optional<String> in(WireFormat format) {
            return Optional.ofNullable(
                    switch (format) {
                        case SIMPLE -> simple;
                        case SLIM -> slim;
                        case HEAVY -> heavy;
                    });
        }
    }

    private static final Map<Class<?>, List<Line>> TABLES = Map.ofEntries(
            Map.entry(
                    Bar.class,
                    List.of(
                            line("time", "time", "t", "time", Form.SECONDS),
                            line("close", "close", "c", "close"),
                            line("open", "open", "o", "open"),
                            line("high", "high", "h", "high"),
                            line("low", "low", "l", "low"),
                            line("volume", "volume", "v", "volume"))),
            Map.entry(
                    Quote.class,
                    List.of(
                            line("symbol", "symbol", "sym", "symbol"),
                            line("exchange", "exchange", "ex", "exchange"),
                            line("description", "description", "desc", "description"),
                            line("previousClose", "prev_close_price", null, "prevClosePrice"),
                            line("lastPrice", "last_price", "c", "lastPrice"),
                            line(
                                    "lastPriceTime",
                                    "last_price_timestamp",
                                    "tst",
                                    "lastPriceTimestamp",
                                    Form.SECONDS_OR_ZERO),
                            line("high", "high_price", "h", "highPrice"),
                            line("low", "low_price", "l", "lowPrice"),
                            line("accruedInterest", "accruedInt", "acci", "accruedInterest"),
                            line("volume", "volume", "v", "volume"),
                            line("openInterest", "open_interest", "oi", "openInterest"),
                            line("ask", "ask", "ask", "ask"),
                            line("bid", "bid", "bid", "bid"),
                            line("askVolume", "ask_vol", "av", "askVol"),
                            line("bidVolume", "bid_vol", "bv", "bidVol"),
                            line("bookTime", "ob_ms_timestamp", "tso", "obMsTimestamp", Form.MILLIS_OR_ZERO),
                            line("open", "open_price", "o", "openPrice"),
                            line("yield", "yield", "y", "yield"),
                            line("lotSize", "lotsize", "lot", "lotSize"),
                            line("lotValue", "lotvalue", "lotv", "lotValue"),
                            line("faceValue", "facevalue", "fv", "faceValue"),
                            line("type", "type", "t", "type"),
                            line("totalBidVolume", "total_bid_vol", "tbv", "totalBidVol"),
                            line("totalAskVolume", "total_ask_vol", "tav", "totalAskVol"),
                            line("accruedInterest", "accrued_interest", null, null),
                            line("change", "change", null, "change"),
                            line("changePercent", "change_percent", null, "changePercent"),
                            line("currency", null, null, "currency"))),
            Map.entry(
                    InstrumentState.class,
                    List.of(
                            line("symbol", "symbol", "sym", "symbol"),
                            line("exchange", "exchange", "ex", "exchange"),
                            line("board", "board", "bd", "board"),
                            line("tradingStatus", "tradingStatus", "st", "tradingStatus"),
                            line("tradingStatusInfo", "tradingStatusInfo", "sti", "tradingStatusInfo"),
                            line("priceMin", "priceMin", "pxmn", "priceMin"),
                            line("priceMax", "priceMax", "pxmx", "priceMax"),
                            line("marginBuy", "marginBuy", "mgb", "marginBuy"),
                            line("marginSell", "marginSell", "mgs", "marginSell"),
                            line("marginSynthetic", "marginSyntetic", "mgsnt", "marginSyntetic"),
                            line("theoreticalPrice", "theorPrice", "pxt", "theorPrice"),
                            line("theoreticalPriceLimited", "theorPriceLimit", "pxtl", "theorPriceLimit"),
                            line("volatility", "volatility", "vl", "volatility"))),
            Map.entry(
                    MarketTrade.class,
                    List.of(
                            line("id", "id", "id", "id"),
                            line("orderNumber", "orderno", null, null),
                            line("symbol", "symbol", "sym", "symbol"),
                            line("board", "board", "bd", "board"),
                            line("quantity", "qty", "q", "qty"),
                            line("price", "price", "px", "price"),
                            line("time", "time", null, "time"),
                            line("time", "timestamp", "t", "timestamp", Form.MILLIS),
                            line("side", "side", "s", "side"),
                            line("openInterest", "oi", "oi", "oi"),
                            line("existing", "existing", "h", "existing"))),
            Map.entry(
                    PortfolioSummary.class,
                    List.of(
                            line("buyingPowerAtMorning", "buyingPowerAtMorning", "bpm", "buyingPowerAtMorning"),
                            line("buyingPower", "buyingPower", "bp", "buyingPower"),
                            line("profit", "profit", "p", "profit"),
                            line("profitRate", "profitRate", "pr", "profitRate"),
                            line("portfolioEvaluation", "portfolioEvaluation", "pe", "portfolioEvaluation"),
                            line(
                                    "portfolioLiquidationValue",
                                    "portfolioLiquidationValue",
                                    "plv",
                                    "portfolioLiquidationValue"),
                            line("initialMargin", "initialMargin", "im", "initialMargin"),
                            line("correctedMargin", "correctedMargin", "mgc", "correctedMargin"),
                            line(
                                    "riskBeforeForcePositionClosing",
                                    "riskBeforeForcePositionClosing",
                                    "r",
                                    "riskBeforeForcePositionClosing"),
                            line("commission", "commission", "cms", "commission"),
                            line("buyingPowerByCurrency", "buyingPowerByCurrency", "bpv2", "buyingPowerByCurrency"))),
            Map.entry(
                    BuyingPower.class,
                    List.of(
                            line("currency", "currency", "cr", "currency"),
                            line("amount", "buyingPower", "bp", "buyingPower"))),
            Map.entry(
                    PortfolioRisk.class,
                    List.of(
                            line("portfolio", "portfolio", "p", "portfolio"),
                            line("exchange", "exchange", "ex", "exchange"),
                            line("portfolioEvaluation", "portfolioEvaluation", "pe", "portfolioEvaluation"),
                            line(
                                    "portfolioLiquidationValue",
                                    "portfolioLiquidationValue",
                                    "plv",
                                    "portfolioLiquidationValue"),
                            line("initialMargin", "initialMargin", "mgi", "initialMargin"),
                            line("minimalMargin", "minimalMargin", "mgmn", "minimalMargin"),
                            line("correctedMargin", "correctedMargin", "mgc", "correctedMargin"),
                            line("riskCoverageRatioOne", "riskCoverageRatioOne", "r1", "riskCoverageRatioOne"),
                            line("riskCoverageRatioTwo", "riskCoverageRatioTwo", "r2", "riskCoverageRatioTwo"),
                            line("riskCategoryId", "riskCategoryId", "rid", "riskCategoryId"),
                            line("clientType", "clientType", "ct", "clientType"),
                            line("hasForbiddenPositions", "hasForbiddenPositions", "fpos", "hasForbiddenPositions"),
                            line("hasNegativeQuantity", "hasNegativeQuantity", "nq", "hasNegativeQuantity"),
                            line("riskStatus", "riskStatus", "rst", "riskStatus"),
                            line("calculationTime", "calculationTime", "t", "calculationTime"))),
            Map.entry(
                    SpectraRisk.class,
                    List.of(
                            line("moneyBalance", "balanceMoney", null, null),
                            line("portfolio", "portfolio", "p", "portfolio"),
                            line("moneyFree", "moneyFree", "f", "moneyFree"),
                            line("moneyBlocked", "moneyBlocked", "b", "moneyBlocked"),
                            line("fee", "fee", "fee", "fee"),
                            line("moneyOld", "moneyOld", "o", "moneyOld"),
                            line("moneyAmount", "moneyAmount", "a", "moneyAmount"),
                            line("moneyPledgeAmount", "moneyPledgeAmount", "pa", "moneyPledgeAmount"),
                            line("variationMarginCleared", "vmInterCl", "mgc", "vmInterCl"),
                            line("variationMarginOpen", "vmCurrentPositions", "mgp", "vmCurrentPositions"),
                            line("variationMargin", "varMargin", null, "varMargin"),
                            line("indicativeVariationMargin", "indicativeVarMargin", "ivm", "indicativeVarMargin"),
                            line("netOptionValue", "netOptionValue", "nov", "netOptionValue"),
                            line("positionRisk", "posRisk", "pr", "posRisk"),
                            line("limitsSet", "isLimitsSet", "lim", "isLimitsSet"))),
            Map.entry(
                    StopOrder.class,
                    List.of(
                            line("id", "id", "id", "id"),
                            line("exchangeOrderId", "exchangeOrderId", "eid", "exchangeOrderId"),
                            line("symbol", "symbol", "sym", "symbol"),
                            line("brokerSymbol", "brokerSymbol", "tic", "brokerSymbol"),
                            line("portfolio", "portfolio", "p", "portfolio"),
                            line("exchange", "exchange", "ex", "exchange"),
                            line("comment", "comment", "cmt", "comment"),
                            line("board", "board", "bd", "board"),
                            line("type", "type", "t", "type"),
                            line("side", "side", "s", "side"),
                            line("condition", "condition", "cnd", "condition"),
                            line("status", "status", "st", "status"),
                            line("transTime", "transTime", "tt", "transTime"),
                            line("updateTime", "updateTime", "ut", "updateTime"),
                            line("endTime", "endTime", "et", "endTime"),
                            line("error", "error", "err", "error"),
                            line("quantityUnits", "qtyUnits", "q", "qtyUnits"),
                            line("quantity", "qtyBatch", "qb", "qtyBatch"),
                            line("quantity", "qty", null, null),
                            line("filledQuantity", "filled", null, null),
                            line("filledQuantityUnits", "filledQtyUnits", "fq", "filledQtyUnits"),
                            line("filledQuantity", "filledQtyBatch", "fqb", "filledQtyBatch"),
                            line("price", "price", "px", "price"),
                            line("averagePrice", "avg_price", "pxavg", "avgPrice"),
                            line("stopPrice", "stopPrice", "pxs", "stopPrice"),
                            line("existing", "existing", "h", "existing"),
                            line("timeInForce", "timeInForce", "tf", "timeInForce"),
                            line("iceberg", "iceberg", "i", "iceberg"),
                            line("volume", "volume", "v", "volume"),
                            line("protectingSeconds", "protectingSeconds", "psec", "protectingSeconds"))),
            Map.entry(
                    Iceberg.class,
                    List.of(
                            line("creationFixedQuantity", "creationFixedQuantity", "cf", "creationFixedQuantity"),
                            line(
                                    "creationVarianceQuantity",
                                    "creationVarianceQuantity",
                                    "cv",
                                    "creationVarianceQuantity"),
                            line("visibleQuantityUnits", "visibleQuantity", "v", "visibleQuantity"),
                            line("visibleQuantity", "visibleQuantityBatch", "vb", "visibleQuantityBatch"),
                            line("visibleFilledQuantityUnits", "visibleFilledQuantity", "vf", "visibleFilledQuantity"),
                            line(
                                    "visibleFilledQuantity",
                                    "visibleFilledQuantityBatch",
                                    "vfb",
                                    "visibleFilledQuantityBatch"))),
            Map.entry(
                    Security.class,
                    List.of(
                            line("symbol", "symbol", "sym", "symbol"),
                            line("shortName", "shortname", "n", "shortName"),
                            line("description", "description", "desc", "description"),
                            line("exchange", "exchange", "ex", "exchange"),
                            line("market", "market", null, "market"),
                            line("type", "type", "t", "type"),
                            line("lotSize", "lotsize", "lot", "lotSize"),
                            line("faceValue", "facevalue", "fv", "faceValue"),
                            line("cfiCode", "cfiCode", "cfi", "cfiCode"),
                            line("cancellation", "cancellation", "cncl", "cancellation"),
                            line("minStep", "minstep", "stp", "minStep"),
                            line("rating", "rating", "rt", "rating"),
                            line("marginBuy", "marginbuy", "mgb", "marginBuy"),
                            line("marginSell", "marginsell", "mgs", "marginSell"),
                            line("marginRate", "marginrate", "mgrt", "marginRate"),
                            line("priceStepValue", "pricestep", "stppx", "priceStep"),
                            line("priceMax", "priceMax", "pxmx", "priceMax"),
                            line("priceMin", "priceMin", "pxmn", "priceMin"),
                            line("theoreticalPrice", "theorPrice", "pxt", "theorPrice"),
                            line("theoreticalPriceLimited", "theorPriceLimit", "pxtl", "theorPriceLimit"),
                            line("volatility", "volatility", "vl", "volatility"),
                            line("currency", "currency", "cur", "currency"),
                            line("isin", "ISIN", "isin", "ISIN"),
                            line("yield", "yield", "yld", "yield"),
                            line("board", "board", "bd", "board"),
                            line("primaryBoard", "primary_board", "pbd", "primaryBoard"),
                            line("tradingStatus", "tradingStatus", "st", "tradingStatus"),
                            line("tradingStatusInfo", "tradingStatusInfo", "sti", "tradingStatusInfo"),
                            line("complexProductCategory", "complexProductCategory", "cpct", "complexProductCategory"),
                            line("priceMultiplier", "priceMultiplier", "pxmu", "priceMultiplier"),
                            line("priceShownUnits", "priceShownUnits", "pxu", "priceShownUnits"),
                            line("strikePrice", "strikePrice", "pxs", "strikePrice"),
                            line("endExpiration", "endExpiration", "exp", "endExpiration"),
                            line("fixedSpotDiscount", "fixedSpotDiscount", "fdis", "fixedSpotDiscount"),
                            line("projectedSpotDiscount", "projectedSpotDiscount", "pdis", "projectedSpotDiscount"),
                            line("underlyingSymbol", "underlyingSymbol", "usym", "underlyingSymbol"),
                            line("optionSide", "optionSide", "osd", "optionSide"),
                            line("decimals", "decimals", null, "roundTo"),
                            line("nominalCurrency", null, null, "nominalCurrency"),
                            line("settlementCurrency", null, null, "settlementCurrency"),
                            line("underlyingCurrency", null, null, "underlyingCurrency"),
                            line("initialMarginLowRiskLong", null, null, "initialMarginLowRiskLong"),
                            line("initialMarginLowRiskShort", null, null, "initialMarginLowRiskShort"),
                            line("initialMarginStandardRiskLong", null, null, "initialMarginStandardRiskLong"),
                            line("initialMarginStandardRiskShort", null, null, "initialMarginStandardRiskShort"),
                            line("initialMarginHighRiskLong", null, null, "initialMarginHighRiskLong"),
                            line("initialMarginHighRiskShort", null, null, "initialMarginHighRiskShort"),
                            line("initialMarginSpecialRiskLong", null, null, "initialMarginSpecialRiskLong"),
                            line("initialMarginSpecialRiskShort", null, null, "initialMarginSpecialRiskShort"))));

    private WireTables() {}

    private static Line line(String component, String simple, String slim, String heavy) {
        return line(component, simple, slim, heavy, Form.PLAIN);
    }

    private static Line line(String component, String simple, String slim, String heavy, Form form) {
        return new Line(component, simple, slim, heavy, form);
    }

    /** Returns the kinds of records that there are tables and readers for. */
    static List<Class<? extends Record>> events() {
        return List.copyOf(READERS.keySet());
    }

    /** Writes a record as the broker would. */
    static String text(Record record, WireFormat format) {
        return TABLES.get(record.getClass()).stream()
                .flatMap(line -> line.in(format).stream()
                        .map(name -> '"' + name + "\":"
                                + json(Generated.value(record, line.component()), line.form(), format)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value, Form form, WireFormat format) {
        if (value instanceof Instant time && form != Form.PLAIN) {
            boolean seconds = form == Form.SECONDS || form == Form.SECONDS_OR_ZERO;
            return String.valueOf(seconds ? time.getEpochSecond() : time.toEpochMilli());
        }
        if (value instanceof Record inner) {
            return text(inner, format);
        }
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(each -> json(each, Form.PLAIN, format))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
        }
        String text = value instanceof Worded word ? word.wireName() : value.toString();
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Returns what of a record comes through in a format: the rest is null, or what was asked for. */
    static <T extends Record> T throughWire(T record, WireFormat format) {
        return Generated.make(record.getClass(), component -> lines(record, component.getName(), format)
                .findFirst()
                .map(line -> Optional.ofNullable(through(Generated.value(record, component.getName()), line.form())))
                .orElseGet(() -> Optional.ofNullable(absent(component)))
                .orElse(null));
    }

    /** The lines of a component in a format, those that say more first. */
    private static Stream<Line> lines(Record record, String component, WireFormat format) {
        return TABLES.get(record.getClass()).stream()
                .filter(line -> line.component().equals(component))
                .filter(line -> line.in(format).isPresent());
    }

    private static Object through(Object value, Form form) {
        if (!(value instanceof Instant time)) {
            return value;
        }
        Instant seen =
                switch (form) {
                    case PLAIN -> time;
                    case SECONDS, SECONDS_OR_ZERO -> time.truncatedTo(ChronoUnit.SECONDS);
                    case MILLIS, MILLIS_OR_ZERO -> time.truncatedTo(ChronoUnit.MILLIS);
                };
        boolean zeroIsNone = form == Form.SECONDS_OR_ZERO || form == Form.MILLIS_OR_ZERO;
        return zeroIsNone && seen.equals(Instant.EPOCH) ? null : seen;
    }

    private static Object absent(RecordComponent component) {
        return switch (component.getName()) {
            case "exchange" -> CONTEXT.exchange();
            case "symbol" -> CONTEXT.symbol();
            case "portfolio" -> CONTEXT.portfolio();
            case "timeframe" -> CONTEXT.timeframe();
            default -> component.getType() == boolean.class ? false : null;
        };
    }
}
