package io.github.camelalor.codec;

import io.github.camelalor.model.Bar;
import java.math.BigDecimal;
import java.time.Instant;

/** A bar on the wire. */
final class BarWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol");
    private static final WireField<String> BOARD = SHAPE.text("board");
    private static final WireField<String> TIMEFRAME = SHAPE.text("timeframe");
    private static final WireField<Instant> TIME = SHAPE.seconds("time", "t");
    private static final WireField<BigDecimal> OPEN = SHAPE.decimal("open", "o");
    private static final WireField<BigDecimal> HIGH = SHAPE.decimal("high", "h");
    private static final WireField<BigDecimal> LOW = SHAPE.decimal("low", "l");
    private static final WireField<BigDecimal> CLOSE = SHAPE.decimal("close", "c");
    private static final WireField<Long> VOLUME = SHAPE.count("volume", "v");
    private static final WireField<Boolean> FINISHED = SHAPE.flag("finished");

    static final ObjectReader<Bar> READER = new ObjectReader<>(SHAPE, BarWire::make);

    private BarWire() {}

    private static Bar make(Row row, EventContext context) throws CodecException {
        return new Bar(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD, context.board()),
                row.required(TIMEFRAME, row.get(TIMEFRAME, context.timeframe())),
                row.required(TIME),
                row.required(OPEN),
                row.required(HIGH),
                row.required(LOW),
                row.required(CLOSE),
                row.required(VOLUME),
                row.get(FINISHED, false));
    }
}
