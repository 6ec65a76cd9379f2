package io.github.camelalor.codec;

import io.github.camelalor.model.SpectraRisk;
import java.math.BigDecimal;

/** The risk of a derivatives portfolio on the wire. */
final class SpectraRiskWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio", "p");
    private static final WireField<BigDecimal> MONEY_FREE = SHAPE.decimal("moneyFree", "f");
    private static final WireField<BigDecimal> MONEY_BLOCKED = SHAPE.decimal("moneyBlocked", "b");
    private static final WireField<BigDecimal> FEE = SHAPE.decimal("fee");
    private static final WireField<BigDecimal> MONEY_OLD = SHAPE.decimal("moneyOld", "o");
    private static final WireField<BigDecimal> MONEY_AMOUNT = SHAPE.decimal("moneyAmount", "a");
    private static final WireField<BigDecimal> MONEY_PLEDGE_AMOUNT = SHAPE.decimal("moneyPledgeAmount", "pa");
    private static final WireField<BigDecimal> MONEY_BALANCE = SHAPE.decimal("balanceMoney");
    private static final WireField<BigDecimal> VARIATION_MARGIN_CLEARED = SHAPE.decimal("vmInterCl", "mgc");
    private static final WireField<BigDecimal> VARIATION_MARGIN_OPEN = SHAPE.decimal("vmCurrentPositions", "mgp");
    private static final WireField<BigDecimal> VARIATION_MARGIN = SHAPE.decimal("varMargin");
    private static final WireField<BigDecimal> INDICATIVE_VARIATION_MARGIN =
            SHAPE.decimal("indicativeVarMargin", "ivm");
    private static final WireField<BigDecimal> NET_OPTION_VALUE = SHAPE.decimal("netOptionValue", "nov");
    private static final WireField<BigDecimal> POSITION_RISK = SHAPE.decimal("posRisk", "pr");
    private static final WireField<Boolean> LIMITS_SET = SHAPE.flag("isLimitsSet", "lim");

    static final ObjectReader<SpectraRisk> READER = new ObjectReader<>(SHAPE, SpectraRiskWire::make);

    private SpectraRiskWire() {}

    private static SpectraRisk make(Row row, EventContext context) throws CodecException {
        return new SpectraRisk(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(MONEY_FREE),
                row.get(MONEY_BLOCKED),
                row.get(FEE),
                row.get(MONEY_OLD),
                row.get(MONEY_AMOUNT),
                row.get(MONEY_PLEDGE_AMOUNT),
                row.get(MONEY_BALANCE),
                row.get(VARIATION_MARGIN_CLEARED),
                row.get(VARIATION_MARGIN_OPEN),
                row.get(VARIATION_MARGIN),
                row.get(INDICATIVE_VARIATION_MARGIN),
                row.get(NET_OPTION_VALUE),
                row.get(POSITION_RISK),
                row.get(LIMITS_SET));
    }
}
