package io.github.camelalor.codec;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The readers of events, each for all three wire formats.
 *
 * <p>Unknown fields are ignored, numbers may be text, ids may be numbers, a field may come under its old and its new name, and
 * words that are not documented become {@code UNKNOWN}. A value of the wrong type, a field given twice, one whose two names
 * contradict each other, or a number of absurd length is refused; so is an event without what makes it one.
 */
public final class EventReaders {

    private static final EventReader<OrderBook> ORDER_BOOK = new OrderBookReader();

    private EventReaders() {}

    /** Returns the reader of order books. */
    public static EventReader<OrderBook> orderBook() {
        return ORDER_BOOK;
    }

    /** Returns the reader of own orders. */
    public static EventReader<Order> order() {
        return OrderWire.READER;
    }

    /** Returns the reader of own trades. */
    public static EventReader<Trade> trade() {
        return TradeWire.READER;
    }

    /** Returns the reader of positions. */
    public static EventReader<Position> position() {
        return PositionWire.READER;
    }

    /** Returns the reader of bars. */
    public static EventReader<Bar> bar() {
        return BarWire.READER;
    }

    /** Returns the reader of quotes. */
    public static EventReader<Quote> quote() {
        return QuoteWire.READER;
    }

    /** Returns the reader of the states of instruments. */
    public static EventReader<InstrumentState> instrumentState() {
        return InstrumentStateWire.READER;
    }

    /** Returns the reader of trades on the exchange. */
    public static EventReader<MarketTrade> marketTrade() {
        return MarketTradeWire.READER;
    }

    /** Returns the reader of summaries of portfolios. */
    public static EventReader<PortfolioSummary> summary() {
        return PortfolioSummaryWire.READER;
    }

    /** Returns the reader of risks of portfolios. */
    public static EventReader<PortfolioRisk> risk() {
        return PortfolioRiskWire.READER;
    }

    /** Returns the reader of risks of derivatives portfolios. */
    public static EventReader<SpectraRisk> spectraRisk() {
        return SpectraRiskWire.READER;
    }

    /** Returns the reader of own conditional orders. */
    public static EventReader<StopOrder> stopOrder() {
        return StopOrderWire.READER;
    }

    /** Returns the reader that hands on the broker's own JSON text, once it is sure that it is JSON. */
    public static EventReader<String> json() {
        return EventReaders::json;
    }

    private static String json(byte[] bytes, int from, int to, EventContext context) throws CodecException {
        try (JsonInput in = JsonInput.value(bytes, from, to)) {
            in.require();
            in.skip();
            in.end();
        }
        return utf8(bytes, from, to);
    }

    static String utf8(byte[] bytes, int from, int to) throws CodecException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CodecException("not UTF-8", bytes, from, to);
        }
    }
}
