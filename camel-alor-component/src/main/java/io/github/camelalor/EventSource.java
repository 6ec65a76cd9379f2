package io.github.camelalor;

import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.stream.EventFilter;
import io.github.camelalor.stream.Overflow;
import io.github.camelalor.stream.SubscriptionRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a consumer subscribes to for each operation.
 *
 * @param opcode of the subscription
 * @param reader of its frames
 * @param filters makes the filter of each subscription
 * @param format wire format
 * @param overflow what to do when events come too fast
 */
record EventSource<T>(
        AlorEndpoint endpoint,
        String opcode,
        EventReader<T> reader,
        Supplier<EventFilter<T>> filters,
        WireFormat format,
        Overflow overflow) {

    static EventSource<?> of(AlorEndpoint endpoint) {
        return switch (endpoint.getOperation()) {
            case ORDERBOOK -> books(endpoint);
            case ORDERS -> events(endpoint, "OrdersGetAndSubscribeV2", EventReaders.order());
            case TRADES -> events(endpoint, "TradesGetAndSubscribeV2", EventReaders.trade());
            case POSITIONS -> events(endpoint, "PositionsGetAndSubscribeV2", EventReaders.position());
            default ->
                throw new IllegalArgumentException("The operation " + endpoint.getOperation()
                        + " cannot be consumed from; allowed in from are: "
                        + AlorOperation.named(AlorOperation::consumes));
        };
    }

    private static EventSource<OrderBook> books(AlorEndpoint endpoint) {
        return new EventSource<>(
                endpoint,
                "OrderBookGetAndSubscribe",
                EventReaders.orderBook(),
                () -> new BookInspection(endpoint.getBookPolicy(), Clock.systemUTC()),
                format(endpoint, WireFormat.SLIM),
                endpoint.getOverflow() == null ? Overflow.LATEST : endpoint.getOverflow());
    }

    private static <T> EventSource<T> events(AlorEndpoint endpoint, String opcode, EventReader<T> reader) {
        if (endpoint.getOverflow() == Overflow.LATEST) {
            throw new IllegalArgumentException("Option overflow is LATEST, which would lose events of the operation "
                    + endpoint.getOperation() + "; allowed is BLOCK");
        }
        return new EventSource<>(
                endpoint, opcode, reader, () -> event -> event, format(endpoint, WireFormat.HEAVY), Overflow.BLOCK);
    }

    /** The smallest format that loses no field of the record, unless another one is asked for. */
    private static WireFormat format(AlorEndpoint endpoint, WireFormat smallest) {
        WireFormat wanted = endpoint.getConfiguration().getFormat();
        return wanted == null ? smallest : wanted;
    }

    /** Returns one request an instrument, or one for the portfolio. */
    List<SubscriptionRequest<T>> requests() {
        if (!endpoint.getOperation().perInstrument()) {
            return List.of(request(null));
        }
        return endpoint.symbolList().stream().map(this::request).toList();
    }

    private SubscriptionRequest<T> request(String symbol) {
        String portfolio = symbol == null ? endpoint.getConfiguration().getPortfolio() : null;
        String exchange = endpoint.getExchange();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exchange", exchange);
        fields.put("format", format.wireName());
        if (symbol == null) {
            fields.put("portfolio", portfolio);
            fields.put("skipHistory", endpoint.isSkipHistory());
            fields.put("orderStatuses", endpoint.orderStatusList());
        } else {
            fields.put("code", symbol);
            fields.put("instrumentGroup", endpoint.getInstrumentGroup());
            fields.put("depth", endpoint.getDepth());
            fields.put("frequency", endpoint.getFrequency());
        }
        fields.values().removeIf(value -> value == null);
        return new SubscriptionRequest<>(
                endpoint.getOperation() + " " + exchange + ":" + (symbol == null ? portfolio : symbol),
                opcode,
                fields,
                new EventContext(exchange, symbol, endpoint.getInstrumentGroup(), portfolio),
                reader,
                filters.get(),
                endpoint.getBody() == AlorBodyType.json,
                overflow,
                endpoint.getQueueSize());
    }
}
