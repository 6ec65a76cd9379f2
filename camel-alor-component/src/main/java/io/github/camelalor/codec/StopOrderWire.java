package io.github.camelalor.codec;

import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A conditional order on the wire. The old field {@code filled} is not read: it is lots by its name and units by its description,
 * and the new ones stand beside it.
 */
final class StopOrderWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> ID = SHAPE.id("id");
    private static final WireField<String> EXCHANGE_ORDER_ID = SHAPE.id("exchangeOrderId", "eid");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "bd");
    private static final WireField<String> BROKER_SYMBOL = SHAPE.text("brokerSymbol", "tic");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio", "p");
    private static final WireField<String> COMMENT = SHAPE.text("comment", "cmt");
    private static final WireField<OrderType> TYPE = SHAPE.word(OrderType::received, "type", "t");
    private static final WireField<Side> SIDE = SHAPE.word(Side::received, "side", "s");
    private static final WireField<StopCondition> CONDITION = SHAPE.word(StopCondition::received, "condition", "cnd");
    private static final WireField<OrderStatus> STATUS = SHAPE.word(OrderStatus::received, "status", "st");
    private static final WireField<Instant> TRANS_TIME = SHAPE.time("transTime", "tt");
    private static final WireField<Instant> UPDATE_TIME = SHAPE.time("updateTime", "ut");
    private static final WireField<Instant> END_TIME = SHAPE.time("endTime", "et");
    private static final WireField<String> ERROR = SHAPE.text("error", "err");
    private static final WireField<Long> QUANTITY = SHAPE.count("qtyBatch", "qb");
    private static final WireField<Long> OLD_QUANTITY = SHAPE.count("qty");
    private static final WireField<BigDecimal> QUANTITY_UNITS = SHAPE.decimal("qtyUnits", "q");
    private static final WireField<BigDecimal> FILLED_QUANTITY = SHAPE.decimal("filledQtyBatch", "fqb");
    private static final WireField<BigDecimal> FILLED_QUANTITY_UNITS = SHAPE.decimal("filledQtyUnits", "fq");
    private static final WireField<BigDecimal> STOP_PRICE = SHAPE.decimal("stopPrice", "pxs");
    private static final WireField<BigDecimal> PRICE = SHAPE.decimal("price", "px");
    private static final WireField<BigDecimal> AVERAGE_PRICE = SHAPE.decimal("avgPrice", "avg_price", "pxavg");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");
    private static final WireField<TimeInForce> TIME_IN_FORCE = SHAPE.word(TimeInForce::received, "timeInForce", "tf");
    private static final WireField<Iceberg> ICEBERG = SHAPE.field(IcebergWire::read, "iceberg", "i");
    private static final WireField<BigDecimal> VOLUME = SHAPE.decimal("volume", "v");
    private static final WireField<Long> PROTECTING_SECONDS = SHAPE.count("protectingSeconds", "psec");

    static final ObjectReader<StopOrder> READER = new ObjectReader<>(SHAPE, StopOrderWire::make);

    private StopOrderWire() {}

    private static StopOrder make(Row row, EventContext context) throws CodecException {
        return new StopOrder(
                row.required(ID),
                row.get(EXCHANGE_ORDER_ID),
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD),
                row.get(BROKER_SYMBOL),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(COMMENT),
                row.get(TYPE, OrderType.UNKNOWN),
                row.get(SIDE, Side.UNKNOWN),
                row.get(CONDITION, StopCondition.UNKNOWN),
                row.get(STATUS, OrderStatus.UNKNOWN),
                row.get(TRANS_TIME),
                row.get(UPDATE_TIME),
                row.get(END_TIME),
                row.get(ERROR),
                row.required(QUANTITY, row.get(QUANTITY, row.get(OLD_QUANTITY))),
                row.get(QUANTITY_UNITS),
                row.get(FILLED_QUANTITY),
                row.get(FILLED_QUANTITY_UNITS),
                row.get(STOP_PRICE),
                row.get(PRICE),
                row.get(AVERAGE_PRICE),
                row.get(EXISTING, false),
                row.get(TIME_IN_FORCE, TimeInForce.UNKNOWN),
                row.get(ICEBERG),
                row.get(VOLUME),
                row.get(PROTECTING_SECONDS));
    }
}
