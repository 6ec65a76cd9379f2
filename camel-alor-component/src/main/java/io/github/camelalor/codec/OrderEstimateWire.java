package io.github.camelalor.codec;

import io.github.camelalor.model.OrderEstimate;
import java.math.BigDecimal;

/** An estimate on the wire. */
final class OrderEstimateWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> SYMBOL = SHAPE.text("ticker");
    private static final WireField<String> BOARD = SHAPE.text("board");
    private static final WireField<BigDecimal> QUANTITY_TO_SELL = SHAPE.decimal("quantityToSell");
    private static final WireField<BigDecimal> QUANTITY_TO_BUY = SHAPE.decimal("quantityToBuy");
    private static final WireField<BigDecimal> UNLEVERAGED_QUANTITY_TO_SELL = SHAPE.decimal("notMarginQuantityToSell");
    private static final WireField<BigDecimal> UNLEVERAGED_QUANTITY_TO_BUY = SHAPE.decimal("notMarginQuantityToBuy");
    private static final WireField<BigDecimal> ORDER_EVALUATION = SHAPE.decimal("orderEvaluation");
    private static final WireField<BigDecimal> COMMISSION = SHAPE.decimal("commission");
    private static final WireField<BigDecimal> BUY_PRICE = SHAPE.decimal("buyPrice");
    private static final WireField<Boolean> UNITED_PORTFOLIO = SHAPE.flag("isUnitedPortfolio");

    static final ObjectReader<OrderEstimate> READER = new ObjectReader<>(SHAPE, OrderEstimateWire::make);

    private OrderEstimateWire() {}

    private static OrderEstimate make(Row row, EventContext context) throws CodecException {
        return new OrderEstimate(
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD),
                row.get(QUANTITY_TO_SELL),
                row.get(QUANTITY_TO_BUY),
                row.get(UNLEVERAGED_QUANTITY_TO_SELL),
                row.get(UNLEVERAGED_QUANTITY_TO_BUY),
                row.get(ORDER_EVALUATION),
                row.get(COMMISSION),
                row.get(BUY_PRICE),
                row.get(UNITED_PORTFOLIO));
    }
}
