package io.github.camelalor.codec;

import io.github.camelalor.model.Security;
import java.math.BigDecimal;
import java.time.Instant;

/** An instrument on the wire. */
final class SecurityWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "bd");
    private static final WireField<String> PRIMARY_BOARD = SHAPE.text("primaryBoard", "primary_board", "pbd");
    private static final WireField<String> SHORT_NAME = SHAPE.text("shortName", "shortname", "n");
    private static final WireField<String> DESCRIPTION = SHAPE.text("description", "desc");
    private static final WireField<String> MARKET = SHAPE.text("market");
    private static final WireField<String> TYPE = SHAPE.text("type", "t");
    private static final WireField<String> CFI_CODE = SHAPE.text("cfiCode", "cfi");
    private static final WireField<String> ISIN = SHAPE.text("ISIN", "isin");
    private static final WireField<String> CURRENCY = SHAPE.text("currency", "cur");
    private static final WireField<String> NOMINAL_CURRENCY = SHAPE.text("nominalCurrency");
    private static final WireField<String> SETTLEMENT_CURRENCY = SHAPE.text("settlementCurrency");
    private static final WireField<String> UNDERLYING_CURRENCY = SHAPE.text("underlyingCurrency");
    private static final WireField<BigDecimal> LOT_SIZE = SHAPE.decimal("lotSize", "lotsize", "lot");
    private static final WireField<BigDecimal> FACE_VALUE = SHAPE.decimal("faceValue", "facevalue", "fv");
    private static final WireField<BigDecimal> MIN_STEP = SHAPE.decimal("minStep", "minstep", "stp");
    private static final WireField<BigDecimal> PRICE_STEP_VALUE = SHAPE.decimal("priceStep", "pricestep", "stppx");
    private static final WireField<Long> DECIMALS = SHAPE.count("roundTo");
    private static final WireField<Long> OLD_DECIMALS = SHAPE.count("decimals");
    private static final WireField<BigDecimal> PRICE_MIN = SHAPE.decimal("priceMin", "pxmn");
    private static final WireField<BigDecimal> PRICE_MAX = SHAPE.decimal("priceMax", "pxmx");
    private static final WireField<BigDecimal> PRICE_MULTIPLIER = SHAPE.decimal("priceMultiplier", "pxmu");
    private static final WireField<BigDecimal> PRICE_SHOWN_UNITS = SHAPE.decimal("priceShownUnits", "pxu");
    private static final WireField<BigDecimal> RATING = SHAPE.decimal("rating", "rt");
    private static final WireField<BigDecimal> YIELD = SHAPE.decimal("yield", "yld");
    private static final WireField<Long> TRADING_STATUS = SHAPE.count("tradingStatus", "st");
    private static final WireField<String> TRADING_STATUS_INFO = SHAPE.text("tradingStatusInfo", "sti");
    private static final WireField<String> COMPLEX_PRODUCT_CATEGORY = SHAPE.id("complexProductCategory", "cpct");
    private static final WireField<Instant> CANCELLATION = SHAPE.time("cancellation", "cncl");
    private static final WireField<BigDecimal> MARGIN_BUY = SHAPE.decimal("marginBuy", "marginbuy", "mgb");
    private static final WireField<BigDecimal> MARGIN_SELL = SHAPE.decimal("marginSell", "marginsell", "mgs");
    private static final WireField<BigDecimal> MARGIN_RATE = SHAPE.decimal("marginRate", "marginrate", "mgrt");
    private static final WireField<BigDecimal> INITIAL_MARGIN_LOW_RISK_LONG = SHAPE.decimal("initialMarginLowRiskLong");
    private static final WireField<BigDecimal> INITIAL_MARGIN_LOW_RISK_SHORT =
            SHAPE.decimal("initialMarginLowRiskShort");
    private static final WireField<BigDecimal> INITIAL_MARGIN_STANDARD_RISK_LONG =
            SHAPE.decimal("initialMarginStandardRiskLong");
    private static final WireField<BigDecimal> INITIAL_MARGIN_STANDARD_RISK_SHORT =
            SHAPE.decimal("initialMarginStandardRiskShort");
    private static final WireField<BigDecimal> INITIAL_MARGIN_HIGH_RISK_LONG =
            SHAPE.decimal("initialMarginHighRiskLong");
    private static final WireField<BigDecimal> INITIAL_MARGIN_HIGH_RISK_SHORT =
            SHAPE.decimal("initialMarginHighRiskShort");
    private static final WireField<BigDecimal> INITIAL_MARGIN_SPECIAL_RISK_LONG =
            SHAPE.decimal("initialMarginSpecialRiskLong");
    private static final WireField<BigDecimal> INITIAL_MARGIN_SPECIAL_RISK_SHORT =
            SHAPE.decimal("initialMarginSpecialRiskShort");
    private static final WireField<BigDecimal> THEORETICAL_PRICE = SHAPE.decimal("theorPrice", "pxt");
    private static final WireField<BigDecimal> THEORETICAL_PRICE_LIMITED = SHAPE.decimal("theorPriceLimit", "pxtl");
    private static final WireField<BigDecimal> VOLATILITY = SHAPE.decimal("volatility", "vl");
    private static final WireField<BigDecimal> STRIKE_PRICE = SHAPE.decimal("strikePrice", "pxs");
    private static final WireField<String> OPTION_SIDE = SHAPE.text("optionSide", "osd");
    private static final WireField<Instant> END_EXPIRATION = SHAPE.time("endExpiration", "exp");
    private static final WireField<String> UNDERLYING_SYMBOL = SHAPE.text("underlyingSymbol", "usym");
    private static final WireField<BigDecimal> FIXED_SPOT_DISCOUNT = SHAPE.decimal("fixedSpotDiscount", "fdis");
    private static final WireField<BigDecimal> PROJECTED_SPOT_DISCOUNT = SHAPE.decimal("projectedSpotDiscount", "pdis");

    static final ObjectReader<Security> READER = new ObjectReader<>(SHAPE, SecurityWire::make);

    private SecurityWire() {}

    private static Security make(Row row, EventContext context) throws CodecException {
        return new Security(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD, context.board()),
                row.get(PRIMARY_BOARD),
                row.get(SHORT_NAME),
                row.get(DESCRIPTION),
                row.get(MARKET),
                row.get(TYPE),
                row.get(CFI_CODE),
                row.get(ISIN),
                row.get(CURRENCY),
                row.get(NOMINAL_CURRENCY),
                row.get(SETTLEMENT_CURRENCY),
                row.get(UNDERLYING_CURRENCY),
                row.get(LOT_SIZE),
                row.get(FACE_VALUE),
                row.get(MIN_STEP),
                row.get(PRICE_STEP_VALUE),
                row.get(DECIMALS, row.get(OLD_DECIMALS)),
                row.get(PRICE_MIN),
                row.get(PRICE_MAX),
                row.get(PRICE_MULTIPLIER),
                row.get(PRICE_SHOWN_UNITS),
                row.get(RATING),
                row.get(YIELD),
                row.get(TRADING_STATUS),
                row.get(TRADING_STATUS_INFO),
                row.get(COMPLEX_PRODUCT_CATEGORY),
                row.get(CANCELLATION),
                row.get(MARGIN_BUY),
                row.get(MARGIN_SELL),
                row.get(MARGIN_RATE),
                row.get(INITIAL_MARGIN_LOW_RISK_LONG),
                row.get(INITIAL_MARGIN_LOW_RISK_SHORT),
                row.get(INITIAL_MARGIN_STANDARD_RISK_LONG),
                row.get(INITIAL_MARGIN_STANDARD_RISK_SHORT),
                row.get(INITIAL_MARGIN_HIGH_RISK_LONG),
                row.get(INITIAL_MARGIN_HIGH_RISK_SHORT),
                row.get(INITIAL_MARGIN_SPECIAL_RISK_LONG),
                row.get(INITIAL_MARGIN_SPECIAL_RISK_SHORT),
                row.get(THEORETICAL_PRICE),
                row.get(THEORETICAL_PRICE_LIMITED),
                row.get(VOLATILITY),
                row.get(STRIKE_PRICE),
                row.get(OPTION_SIDE),
                row.get(END_EXPIRATION),
                row.get(UNDERLYING_SYMBOL),
                row.get(FIXED_SPOT_DISCOUNT),
                row.get(PROJECTED_SPOT_DISCOUNT));
    }
}
