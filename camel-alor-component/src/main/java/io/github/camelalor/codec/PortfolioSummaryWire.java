package io.github.camelalor.codec;

import io.github.camelalor.model.BuyingPower;
import io.github.camelalor.model.PortfolioSummary;
import java.math.BigDecimal;
import java.util.List;

/** The summary of a portfolio on the wire. */
final class PortfolioSummaryWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio");
    private static final WireField<BigDecimal> BUYING_POWER_AT_MORNING = SHAPE.decimal("buyingPowerAtMorning", "bpm");
    private static final WireField<BigDecimal> BUYING_POWER = SHAPE.decimal("buyingPower", "bp");
    private static final WireField<BigDecimal> PROFIT = SHAPE.decimal("profit", "p");
    private static final WireField<BigDecimal> PROFIT_RATE = SHAPE.decimal("profitRate", "pr");
    private static final WireField<BigDecimal> PORTFOLIO_EVALUATION = SHAPE.decimal("portfolioEvaluation", "pe");
    private static final WireField<BigDecimal> PORTFOLIO_LIQUIDATION_VALUE =
            SHAPE.decimal("portfolioLiquidationValue", "plv");
    private static final WireField<BigDecimal> INITIAL_MARGIN = SHAPE.decimal("initialMargin", "im");
    private static final WireField<BigDecimal> CORRECTED_MARGIN = SHAPE.decimal("correctedMargin", "mgc");
    private static final WireField<BigDecimal> RISK_BEFORE_FORCE_POSITION_CLOSING =
            SHAPE.decimal("riskBeforeForcePositionClosing", "r");
    private static final WireField<BigDecimal> COMMISSION = SHAPE.decimal("commission", "cms");
    private static final WireField<List<BuyingPower>> BUYING_POWER_BY_CURRENCY =
            SHAPE.list(BuyingPowerWire::read, "buyingPowerByCurrency", "bpv2", "bp2v");

    static final ObjectReader<PortfolioSummary> READER = new ObjectReader<>(SHAPE, PortfolioSummaryWire::make);

    private PortfolioSummaryWire() {}

    private static PortfolioSummary make(Row row, EventContext context) throws CodecException {
        return new PortfolioSummary(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(BUYING_POWER_AT_MORNING),
                row.get(BUYING_POWER),
                row.get(PROFIT),
                row.get(PROFIT_RATE),
                row.get(PORTFOLIO_EVALUATION),
                row.get(PORTFOLIO_LIQUIDATION_VALUE),
                row.get(INITIAL_MARGIN),
                row.get(CORRECTED_MARGIN),
                row.get(RISK_BEFORE_FORCE_POSITION_CLOSING),
                row.get(COMMISSION),
                row.get(BUYING_POWER_BY_CURRENCY, List.of()));
    }
}
