package io.github.camelalor.codec;

import io.github.camelalor.model.Quote;
import java.math.BigDecimal;
import java.time.Instant;

/** Quotes on the wire. */
final class QuoteWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange", "ex");
    private static final WireField<String> SYMBOL = SHAPE.text("symbol", "sym");
    private static final WireField<String> BOARD = SHAPE.text("board");
    private static final WireField<String> DESCRIPTION = SHAPE.text("description", "desc");
    private static final WireField<String> TYPE = SHAPE.text("type", "t");
    private static final WireField<String> CURRENCY = SHAPE.text("currency");
    private static final WireField<BigDecimal> LAST_PRICE = SHAPE.decimal("lastPrice", "last_price", "c");
    private static final WireField<Instant> LAST_PRICE_TIME =
            SHAPE.secondsUnlessZero("lastPriceTime", "lastPriceTimestamp", "last_price_timestamp", "tst");
    private static final WireField<BigDecimal> PREVIOUS_CLOSE = SHAPE.decimal("prevClosePrice", "prev_close_price");
    private static final WireField<BigDecimal> OPEN = SHAPE.decimal("openPrice", "open_price", "o");
    private static final WireField<BigDecimal> HIGH = SHAPE.decimal("highPrice", "high_price", "h");
    private static final WireField<BigDecimal> LOW = SHAPE.decimal("lowPrice", "low_price", "l");
    private static final WireField<BigDecimal> CHANGE = SHAPE.decimal("change");
    private static final WireField<BigDecimal> CHANGE_PERCENT = SHAPE.decimal("changePercent", "change_percent");
    private static final WireField<BigDecimal> VOLUME = SHAPE.decimal("volume", "v");
    private static final WireField<BigDecimal> BID = SHAPE.decimal("bid");
    private static final WireField<Long> BID_VOLUME = SHAPE.count("bidVol", "bid_vol", "bv");
    private static final WireField<BigDecimal> ASK = SHAPE.decimal("ask");
    private static final WireField<Long> ASK_VOLUME = SHAPE.count("askVol", "ask_vol", "av");
    private static final WireField<Long> TOTAL_BID_VOLUME = SHAPE.count("totalBidVol", "total_bid_vol", "tbv");
    private static final WireField<Long> TOTAL_ASK_VOLUME = SHAPE.count("totalAskVol", "total_ask_vol", "tav");
    private static final WireField<Instant> BOOK_TIME =
            SHAPE.millisUnlessZero("bookTime", "obMsTimestamp", "ob_ms_timestamp", "tso");
    private static final WireField<Long> OPEN_INTEREST = SHAPE.count("openInterest", "open_interest", "oi");
    private static final WireField<BigDecimal> ACCRUED_INTEREST =
            SHAPE.decimal("accruedInterest", "accruedInt", "acci");
    private static final WireField<BigDecimal> OLD_ACCRUED_INTEREST = SHAPE.decimal("accrued_interest");
    private static final WireField<BigDecimal> YIELD = SHAPE.decimal("yield", "y");
    private static final WireField<BigDecimal> LOT_SIZE = SHAPE.decimal("lotSize", "lotsize", "lot");
    private static final WireField<BigDecimal> LOT_VALUE = SHAPE.decimal("lotValue", "lotvalue", "lotv");
    private static final WireField<BigDecimal> FACE_VALUE = SHAPE.decimal("faceValue", "facevalue", "fv");

    static final ObjectReader<Quote> READER = new ObjectReader<>(SHAPE, QuoteWire::make);

    private QuoteWire() {}

    private static Quote make(Row row, EventContext context) throws CodecException {
        return new Quote(
                row.required(EXCHANGE, row.get(EXCHANGE, context.exchange())),
                row.required(SYMBOL, row.get(SYMBOL, context.symbol())),
                row.get(BOARD, context.board()),
                row.get(DESCRIPTION),
                row.get(TYPE),
                row.get(CURRENCY),
                row.get(LAST_PRICE),
                row.get(LAST_PRICE_TIME),
                row.get(PREVIOUS_CLOSE),
                row.get(OPEN),
                row.get(HIGH),
                row.get(LOW),
                row.get(CHANGE),
                row.get(CHANGE_PERCENT),
                row.get(VOLUME),
                row.get(BID),
                row.get(BID_VOLUME),
                row.get(ASK),
                row.get(ASK_VOLUME),
                row.get(TOTAL_BID_VOLUME),
                row.get(TOTAL_ASK_VOLUME),
                row.get(BOOK_TIME),
                row.get(OPEN_INTEREST),
                row.get(ACCRUED_INTEREST, row.get(OLD_ACCRUED_INTEREST)),
                row.get(YIELD),
                row.get(LOT_SIZE),
                row.get(LOT_VALUE),
                row.get(FACE_VALUE));
    }
}
