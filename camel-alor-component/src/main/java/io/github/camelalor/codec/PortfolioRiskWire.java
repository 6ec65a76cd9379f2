package io.github.camelalor.codec;

import io.github.camelalor.model.PortfolioRisk;
import java.math.BigDecimal;
import java.time.Instant;

/** The risk of a portfolio on the wire. */
final class PortfolioRiskWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio", "p");
    private static final WireField<BigDecimal> PORTFOLIO_EVALUATION = SHAPE.decimal("portfolioEvaluation", "pe");
    private static final WireField<BigDecimal> PORTFOLIO_LIQUIDATION_VALUE =
            SHAPE.decimal("portfolioLiquidationValue", "plv");
    private static final WireField<BigDecimal> INITIAL_MARGIN = SHAPE.decimal("initialMargin", "mgi");
    private static final WireField<BigDecimal> MINIMAL_MARGIN = SHAPE.decimal("minimalMargin", "mgmn");
    private static final WireField<BigDecimal> CORRECTED_MARGIN = SHAPE.decimal("correctedMargin", "mgc");
    private static final WireField<BigDecimal> RISK_COVERAGE_RATIO_ONE = SHAPE.decimal("riskCoverageRatioOne", "r1");
    private static final WireField<BigDecimal> RISK_COVERAGE_RATIO_TWO = SHAPE.decimal("riskCoverageRatioTwo", "r2");
    private static final WireField<Long> RISK_CATEGORY_ID = SHAPE.count("riskCategoryId", "rid");
    private static final WireField<String> CLIENT_TYPE = SHAPE.text("clientType", "ct");
    private static final WireField<Boolean> HAS_FORBIDDEN_POSITIONS = SHAPE.flag("hasForbiddenPositions", "fpos");
    private static final WireField<Boolean> HAS_NEGATIVE_QUANTITY = SHAPE.flag("hasNegativeQuantity", "nq");
    private static final WireField<String> RISK_STATUS = SHAPE.text("riskStatus", "rst");
    private static final WireField<Instant> CALCULATION_TIME = SHAPE.time("calculationTime", "t");

    static final ObjectReader<PortfolioRisk> READER = new ObjectReader<>(SHAPE, PortfolioRiskWire::make);

    private PortfolioRiskWire() {}

    private static PortfolioRisk make(Row row, EventContext context) throws CodecException {
        return new PortfolioRisk(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(PORTFOLIO_EVALUATION),
                row.get(PORTFOLIO_LIQUIDATION_VALUE),
                row.get(INITIAL_MARGIN),
                row.get(MINIMAL_MARGIN),
                row.get(CORRECTED_MARGIN),
                row.get(RISK_COVERAGE_RATIO_ONE),
                row.get(RISK_COVERAGE_RATIO_TWO),
                row.get(RISK_CATEGORY_ID),
                row.get(CLIENT_TYPE),
                row.get(HAS_FORBIDDEN_POSITIONS),
                row.get(HAS_NEGATIVE_QUANTITY),
                row.get(RISK_STATUS),
                row.get(CALCULATION_TIME));
    }
}
