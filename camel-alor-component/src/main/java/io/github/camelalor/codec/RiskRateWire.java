package io.github.camelalor.codec;

import io.github.camelalor.model.RiskRate;
import java.math.BigDecimal;

/** A risk rate on the wire. */
final class RiskRateWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<Long> ID = SHAPE.count("id");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> INSTRUMENT = SHAPE.text("instrument");
    private static final WireField<Long> RISK_CATEGORY_ID = SHAPE.count("riskCategoryId");
    private static final WireField<BigDecimal> SECURITY_RISK_CATEGORY_ID = SHAPE.decimal("securityRiskCategoryId");
    private static final WireField<String> ASSET_TYPE = SHAPE.text("assetType");
    private static final WireField<String> UNDERLYING_ASSET = SHAPE.text("underlyingAsset");
    private static final WireField<String> SET_NAME = SHAPE.text("setName");
    private static final WireField<String> ISIN = SHAPE.text("isin");
    private static final WireField<String> CURRENCY_CODE = SHAPE.text("currencyCode");
    private static final WireField<BigDecimal> RATE_UP = SHAPE.decimal("rateUp");
    private static final WireField<BigDecimal> RATE_DOWN = SHAPE.decimal("rateDown");
    private static final WireField<BigDecimal> RATE_SYMMETRIC = SHAPE.decimal("rateSymmetric");
    private static final WireField<Boolean> SHORT_SELL_POSSIBLE = SHAPE.flag("isShortSellPossible");
    private static final WireField<Boolean> MARGINAL = SHAPE.flag("isMarginal");
    private static final WireField<BigDecimal> SET_RATE = SHAPE.decimal("setRate");
    private static final WireField<Long> SIGN = SHAPE.count("sgnR");

    static final ObjectReader<RiskRate> READER = new ObjectReader<>(SHAPE, RiskRateWire::make);

    private RiskRateWire() {}

    private static RiskRate make(Row row, EventContext context) throws CodecException {
        return new RiskRate(
                row.get(ID),
                row.get(EXCHANGE),
                row.required(INSTRUMENT),
                row.get(RISK_CATEGORY_ID),
                row.get(SECURITY_RISK_CATEGORY_ID),
                row.get(ASSET_TYPE),
                row.get(UNDERLYING_ASSET),
                row.get(SET_NAME),
                row.get(ISIN),
                row.get(CURRENCY_CODE),
                row.get(RATE_UP),
                row.get(RATE_DOWN),
                row.get(RATE_SYMMETRIC),
                row.get(SHORT_SELL_POSSIBLE),
                row.get(MARGINAL),
                row.get(SET_RATE),
                row.get(SIGN));
    }
}
