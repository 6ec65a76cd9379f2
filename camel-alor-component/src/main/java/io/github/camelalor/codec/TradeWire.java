package io.github.camelalor.codec;

import io.github.camelalor.model.Repo;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.time.Instant;

/** An own trade on the wire. Slim calls the board {@code b} here and {@code bd} elsewhere. */
final class TradeWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> ID = SHAPE.id("id");
    private static final WireField<String> ORDER_NUMBER = SHAPE.id("orderNo", "orderno", "eid");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board", "b", "bd");
    private static final WireField<String> BROKER_SYMBOL = SHAPE.text("brokerSymbol", "tic");
    private static final WireField<String> SHORT_NAME = SHAPE.text("shortName");
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio");
    private static final WireField<String> COMMENT = SHAPE.text("comment", "cmt");
    private static final WireField<Instant> DATE = SHAPE.time("date", "d");
    private static final WireField<Long> QUANTITY = SHAPE.count("qtyBatch", "qb");
    private static final WireField<Long> OLD_QUANTITY = SHAPE.count("qty");
    private static final WireField<Long> QUANTITY_UNITS = SHAPE.count("qtyUnits", "q");
    private static final WireField<BigDecimal> PRICE = SHAPE.decimal("price", "px");
    private static final WireField<String> CURRENCY = SHAPE.text("currency");
    private static final WireField<BigDecimal> ACCRUED = SHAPE.decimal("accruedInt", "ai");
    private static final WireField<Side> SIDE = SHAPE.word(Side::received, "side", "s");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");
    private static final WireField<BigDecimal> COMMISSION = SHAPE.decimal("commission", "cms");
    private static final WireField<Repo> REPO = SHAPE.field(RepoWire::read, "repoSpecificFields", "r");
    private static final WireField<BigDecimal> VOLUME = SHAPE.decimal("volume", "v");
    private static final WireField<Instant> SETTLE_DATE = SHAPE.time("settleDate");

    static final ObjectReader<Trade> READER = new ObjectReader<>(SHAPE, TradeWire::make);

    private TradeWire() {}

    private static Trade make(Row row, EventContext context) throws CodecException {
        return new Trade(
                row.required(ID),
                row.get(ORDER_NUMBER),
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD),
                row.get(BROKER_SYMBOL),
                row.get(SHORT_NAME),
                row.get(PORTFOLIO, context.portfolio()),
                row.get(COMMENT),
                row.required(DATE),
                row.required(QUANTITY, row.get(QUANTITY, row.get(OLD_QUANTITY))),
                row.required(QUANTITY_UNITS),
                row.required(PRICE),
                row.get(CURRENCY),
                row.get(ACCRUED),
                row.get(SIDE, Side.UNKNOWN),
                row.get(EXISTING, false),
                row.get(COMMISSION),
                row.get(REPO),
                row.get(VOLUME),
                row.get(SETTLE_DATE));
    }
}
