package io.github.camelalor.codec;

import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;

/** An own order on the wire. */
final class OrderWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> ID = SHAPE.id("id");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "bd");
    private static final WireField<String> BROKER_SYMBOL = SHAPE.text("brokerSymbol", "tic");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio", "p");
    private static final WireField<String> COMMENT = SHAPE.text("comment", "cmt");
    private static final WireField<OrderType> TYPE = SHAPE.word(OrderType::received, "type", "t");
    private static final WireField<Side> SIDE = SHAPE.word(Side::received, "side", "s");
    private static final WireField<OrderStatus> STATUS = SHAPE.word(OrderStatus::received, "status", "st");
    private static final WireField<Instant> TRANS_TIME = SHAPE.time("transTime", "tt");
    private static final WireField<Instant> UPDATE_TIME = SHAPE.time("updateTime", "ut");
    private static final WireField<Instant> END_TIME = SHAPE.time("endTime", "et");
    private static final WireField<Long> QUANTITY = SHAPE.count("qtyBatch", "qb");
    private static final WireField<Long> OLD_QUANTITY = SHAPE.count("qty");
    private static final WireField<Long> QUANTITY_UNITS = SHAPE.count("qtyUnits", "q");
    private static final WireField<Long> FILLED = SHAPE.count("filledQtyBatch", "fqb");
    private static final WireField<Long> OLD_FILLED = SHAPE.count("filled");
    private static final WireField<Long> FILLED_UNITS = SHAPE.count("filledQtyUnits", "fq");
    private static final WireField<BigDecimal> PRICE = SHAPE.decimal("price", "px");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");
    private static final WireField<TimeInForce> TIME_IN_FORCE = SHAPE.word(TimeInForce::received, "timeInForce", "tf");
    private static final WireField<Iceberg> ICEBERG = SHAPE.field(IcebergWire::read, "iceberg", "i");
    private static final WireField<BigDecimal> VOLUME = SHAPE.decimal("volume", "v");

    static final ObjectReader<Order> READER = new ObjectReader<>(SHAPE, OrderWire::make);

    private OrderWire() {}

    private static Order make(Row row, EventContext context) throws CodecException {
        return new Order(
                row.required(ID),
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD),
                row.get(BROKER_SYMBOL),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(COMMENT),
                row.get(TYPE, OrderType.UNKNOWN),
                row.get(SIDE, Side.UNKNOWN),
                row.get(STATUS, OrderStatus.UNKNOWN),
                row.get(TRANS_TIME),
                row.get(UPDATE_TIME),
                row.get(END_TIME),
                row.required(QUANTITY, row.get(QUANTITY, row.get(OLD_QUANTITY))),
                row.required(QUANTITY_UNITS),
                row.required(FILLED, row.get(FILLED, row.get(OLD_FILLED))),
                row.required(FILLED_UNITS),
                row.get(PRICE),
                row.get(EXISTING, false),
                row.get(TIME_IN_FORCE, TimeInForce.UNKNOWN),
                row.get(ICEBERG),
                row.get(VOLUME));
    }
}
