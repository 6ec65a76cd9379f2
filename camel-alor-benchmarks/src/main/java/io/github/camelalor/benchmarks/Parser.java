package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.codec.FrameReader;
import io.github.camelalor.model.OrderBook;
import java.math.BigDecimal;

/** Reads a whole book frame and then looks at the best bid, the best ask and the time. */
interface Parser {

    /** Returns something that depends on all three. */
    long parse(byte[] frame, int length) throws Exception;

    private static long depends(BigDecimal bid, BigDecimal ask, long time) {
        return bid.compareTo(ask) < 0 ? time : -time;
    }

    /** The component's codec. */
    static Parser codec() {
        EventReader<OrderBook> reader = EventReaders.orderBook();
        EventContext context = new EventContext("MOEX", "SBER", null, null);
        return (frame, length) -> {
            DataFrame event = (DataFrame) FrameReader.read(frame, 0, length);
            OrderBook book = reader.read(frame, event.from(), event.to(), context);
            return depends(
                    book.bids().get(0).price(),
                    book.asks().get(0).price(),
                    book.time().toEpochMilli());
        };
    }

    /** {@link ObjectMapper#readTree}. */
    static Parser tree(Format format) {
        ObjectMapper mapper = new ObjectMapper();
        return (frame, length) -> {
            JsonNode book = mapper.readTree(frame, 0, length).get("data");
            return depends(
                    book.get(format.bids()).get(0).get(format.price()).decimalValue(),
                    book.get(format.asks()).get(0).get(format.price()).decimalValue(),
                    book.get(format.time()).longValue());
        };
    }

    /** Jackson's stream, into two arrays a side. */
    static Parser stream(Format format) {
        JsonFactory factory = new JsonFactory();
        return (frame, length) -> {
            BigDecimal[] bids = null;
            BigDecimal[] asks = null;
            long time = 0;
            try (JsonParser json = factory.createParser(frame, 0, length)) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token != JsonToken.FIELD_NAME) {
                        continue;
                    }
                    String name = json.currentName();
                    if (name.equals(format.bids())) {
                        bids = levels(json, format);
                    } else if (name.equals(format.asks())) {
                        asks = levels(json, format);
                    } else if (name.equals(format.time())) {
                        json.nextToken();
                        time = json.getLongValue();
                    }
                }
            }
            return depends(bids[0], asks[0], time);
        };
    }

    private static BigDecimal[] levels(JsonParser json, Format format) throws java.io.IOException {
        BigDecimal[] prices = new BigDecimal[Books.DEPTH];
        long[] volumes = new long[Books.DEPTH];
        int level = 0;
        json.nextToken();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean price = json.currentName().equals(format.price());
                json.nextToken();
                if (price) {
                    prices[level] = json.getDecimalValue();
                } else {
                    volumes[level] = json.getLongValue();
                }
            }
            level++;
        }
        if (volumes[Books.DEPTH - 1] == 0) {
            throw new IllegalStateException("A level is missing");
        }
        return prices;
    }
}
