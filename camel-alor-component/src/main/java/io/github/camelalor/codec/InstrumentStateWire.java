package io.github.camelalor.codec;

import io.github.camelalor.model.InstrumentState;
import java.math.BigDecimal;

/** The state of an instrument on the wire. */
final class InstrumentStateWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "bd");
    private static final WireField<Long> TRADING_STATUS = SHAPE.count("tradingStatus", "st");
    private static final WireField<String> TRADING_STATUS_INFO = SHAPE.text("tradingStatusInfo", "sti");
    private static final WireField<BigDecimal> PRICE_MIN = SHAPE.decimal("priceMin", "pxmn");
    private static final WireField<BigDecimal> PRICE_MAX = SHAPE.decimal("priceMax", "pxmx");
    private static final WireField<BigDecimal> MARGIN_BUY = SHAPE.decimal("marginBuy", "mgb");
    private static final WireField<BigDecimal> MARGIN_SELL = SHAPE.decimal("marginSell", "mgs");
    private static final WireField<BigDecimal> MARGIN_SYNTHETIC = SHAPE.decimal("marginSyntetic", "mgsnt");
    private static final WireField<BigDecimal> THEORETICAL_PRICE = SHAPE.decimal("theorPrice", "pxt");
    private static final WireField<BigDecimal> THEORETICAL_PRICE_LIMITED = SHAPE.decimal("theorPriceLimit", "pxtl");
    private static final WireField<BigDecimal> VOLATILITY = SHAPE.decimal("volatility", "vl");

    static final ObjectReader<InstrumentState> READER = new ObjectReader<>(SHAPE, InstrumentStateWire::make);

    private InstrumentStateWire() {}

    private static InstrumentState make(Row row, EventContext context) throws CodecException {
        return new InstrumentState(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD, context.board()),
                row.get(TRADING_STATUS),
                row.get(TRADING_STATUS_INFO),
                row.get(PRICE_MIN),
                row.get(PRICE_MAX),
                row.get(MARGIN_BUY),
                row.get(MARGIN_SELL),
                row.get(MARGIN_SYNTHETIC),
                row.get(THEORETICAL_PRICE),
                row.get(THEORETICAL_PRICE_LIMITED),
                row.get(VOLATILITY));
    }
}
