package io.github.camelalor.codec;

import io.github.camelalor.model.Position;
import java.math.BigDecimal;

/** A position on the wire. */
final class PositionWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BROKER_SYMBOL = SHAPE.text("brokerSymbol", "tic");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio", "p");
    private static final WireField<String> SHORT_NAME = SHAPE.text("shortName", "n");
    private static final WireField<BigDecimal> VOLUME = SHAPE.decimal("volume", "v");
    private static final WireField<BigDecimal> CURRENT_VOLUME = SHAPE.decimal("currentVolume", "cv");
    private static final WireField<BigDecimal> AVERAGE_PRICE = SHAPE.decimal("avgPrice", "pxavg");
    private static final WireField<BigDecimal> LOT_SIZE = SHAPE.decimal("lotSize", "lot");
    private static final WireField<BigDecimal> UNITS = SHAPE.decimal("qtyUnits", "q");
    private static final WireField<BigDecimal> OPEN_UNITS = SHAPE.decimal("openUnits", "o");
    private static final WireField<BigDecimal> T0_UNITS = SHAPE.decimal("qtyT0", "q0");
    private static final WireField<BigDecimal> T1_UNITS = SHAPE.decimal("qtyT1", "q1");
    private static final WireField<BigDecimal> T2_UNITS = SHAPE.decimal("qtyT2", "q2");
    private static final WireField<BigDecimal> FUTURE_UNITS = SHAPE.decimal("qtyTFuture", "qf");
    private static final WireField<BigDecimal> OPEN = SHAPE.decimal("openQtyBatch");
    private static final WireField<BigDecimal> OLD_OPEN = SHAPE.decimal("open");
    private static final WireField<BigDecimal> T0 = SHAPE.decimal("qtyT0Batch");
    private static final WireField<BigDecimal> T1 = SHAPE.decimal("qtyT1Batch");
    private static final WireField<BigDecimal> T2 = SHAPE.decimal("qtyT2Batch");
    private static final WireField<BigDecimal> FUTURE = SHAPE.decimal("qtyTFutureBatch");
    private static final WireField<BigDecimal> OLD_FUTURE = SHAPE.decimal("qtyBatch");
    private static final WireField<BigDecimal> OLDEST_FUTURE = SHAPE.decimal("qty");
    private static final WireField<BigDecimal> DAILY_PL = SHAPE.decimal("dailyUnrealisedPl", "upd");
    private static final WireField<BigDecimal> PL = SHAPE.decimal("unrealisedPl", "up");
    private static final WireField<Boolean> CURRENCY = SHAPE.flag("isCurrency", "cur");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");

    static final ObjectReader<Position> READER = new ObjectReader<>(SHAPE, PositionWire::make);

    private PositionWire() {}

    private static Position make(Row row, EventContext context) throws CodecException {
        return new Position(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BROKER_SYMBOL),
                row.required(PORTFOLIO, row.get(PORTFOLIO, context.portfolio())),
                row.get(SHORT_NAME),
                row.get(VOLUME),
                row.get(CURRENT_VOLUME),
                row.get(AVERAGE_PRICE),
                row.get(LOT_SIZE),
                row.required(UNITS),
                row.get(OPEN_UNITS),
                row.get(T0_UNITS),
                row.get(T1_UNITS),
                row.get(T2_UNITS),
                row.get(FUTURE_UNITS),
                row.get(OPEN, row.get(OLD_OPEN)),
                row.get(T0),
                row.get(T1),
                row.get(T2),
                row.get(FUTURE, row.get(OLD_FUTURE, row.get(OLDEST_FUTURE))),
                row.get(DAILY_PL),
                row.get(PL),
                row.get(CURRENCY, false),
                row.get(EXISTING, false));
    }
}
