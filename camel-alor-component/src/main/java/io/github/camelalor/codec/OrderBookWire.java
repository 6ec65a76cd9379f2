package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order book on the wire, read by Jackson: the judge of what {@link OrderBookScanner} does not dare to read. */
final class OrderBookWire {

    private static final Shape LEVEL = new Shape();
    private static final WireField<BigDecimal> PRICE = LEVEL.decimal("price", "p");
    private static final WireField<Long> LEVEL_VOLUME = LEVEL.count("volume", "v");
    private static final WireField<BigDecimal> YIELD = LEVEL.decimal("yield", "y");

    private static final Shape SHAPE = new Shape();
    private static final WireField<List<PriceLevel>> BIDS = SHAPE.field(OrderBookWire::levels, "bids", "b");
    private static final WireField<List<PriceLevel>> ASKS = SHAPE.field(OrderBookWire::levels, "asks", "a");
    private static final WireField<Long> MILLIS = SHAPE.count("ms_timestamp", "msTimestamp", "t");
    private static final WireField<Instant> SECONDS = SHAPE.field(JsonInput::seconds, "timestamp");
    private static final WireField<Boolean> EXISTING = SHAPE.flag("existing", "h");
    private static final WireField<Boolean> SNAPSHOT = SHAPE.flag("snapshot");

    static final ObjectReader<OrderBook> READER = new ObjectReader<>(SHAPE, OrderBookWire::make);

    private OrderBookWire() {}

    private static OrderBook make(Row row, EventContext context) throws CodecException {
        Long millis = row.get(MILLIS);
        return OrderBook.flagged(
                instrument(context),
                row.required(BIDS),
                row.required(ASKS),
                row.required(SECONDS, millis == null ? row.get(SECONDS) : Instant.ofEpochMilli(millis)),
                row.get(EXISTING, row.get(SNAPSHOT, false)));
    }

    private static List<PriceLevel> levels(JsonInput in) throws CodecException {
        if (in.token() != JsonToken.START_ARRAY) {
            throw in.wrong("a list is expected");
        }
        List<PriceLevel> levels = new ArrayList<>();
        while (in.require() != JsonToken.END_ARRAY) {
            Row row = LEVEL.read(in);
            levels.add(new PriceLevel(row.required(PRICE), row.required(LEVEL_VOLUME), row.get(YIELD)));
        }
        return levels;
    }

    /** The frame does not name its instrument. */
    static Instrument instrument(EventContext context) {
        return new Instrument(context.exchange(), context.symbol(), context.board());
    }
}
