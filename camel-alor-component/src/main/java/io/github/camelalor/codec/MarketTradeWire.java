package io.github.camelalor.codec;

import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.time.Instant;

/** An anonymous trade on the wire. */
final class MarketTradeWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<Long> ID = SHAPE.count("id");
    private static final WireField<String> ORDER_NUMBER = SHAPE.id("orderno");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "bd");
    private static final WireField<Instant> TIME = SHAPE.time("time");
    private static final WireField<Instant> TIMESTAMP = SHAPE.millis("timestamp", "t");
    private static final WireField<Long> QUANTITY = SHAPE.count("qty", "q");
    private static final WireField<BigDecimal> PRICE = SHAPE.decimal("price", "px");
    private static final WireField<Side> SIDE = SHAPE.word(Side::received, "side", "s");
    private static final WireField<Long> OPEN_INTEREST = SHAPE.count("oi");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");

    static final ObjectReader<MarketTrade> READER = new ObjectReader<>(SHAPE, MarketTradeWire::make);

    private MarketTradeWire() {}

    private static MarketTrade make(Row row, EventContext context) throws CodecException {
        return new MarketTrade(
                row.required(ID),
                row.get(ORDER_NUMBER),
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD, context.board()),
                row.required(TIME, row.get(TIME, row.get(TIMESTAMP))),
                row.required(QUANTITY),
                row.required(PRICE),
                row.get(SIDE, Side.UNKNOWN),
                row.get(OPEN_INTEREST),
                row.get(EXISTING, false));
    }
}
