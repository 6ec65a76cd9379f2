package io.github.camelalor;

import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.stream.BarStream;
import io.github.camelalor.stream.EventStream;
import io.github.camelalor.stream.HttpPastTrades;
import io.github.camelalor.stream.InstrumentStream;
import io.github.camelalor.stream.MarketTradeStream;
import io.github.camelalor.stream.Overflow;
import io.github.camelalor.stream.PastTrades;
import io.github.camelalor.stream.PortfolioStream;
import io.github.camelalor.stream.StateStream;
import io.github.camelalor.stream.SubscriptionRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a consumer subscribes to: one request an instrument, or one for the portfolio. */
final class EventSource {

    private final AlorEndpoint endpoint;
    private final AlorSubscriptionOptions options;
    private final AlorSession session;
    private final Clock clock = Clock.systemUTC();
    private final String symbol;
    private final EventContext context;

    private EventSource(AlorEndpoint endpoint, AlorSession session, String symbol) {
        this.endpoint = endpoint;
        this.options = endpoint.getSubscription();
        this.session = session;
        this.symbol = symbol;
        String portfolio = symbol == null ? endpoint.getConfiguration().getPortfolio() : null;
        this.context = new EventContext(
                endpoint.getExchange(), symbol, endpoint.getInstrumentGroup(), portfolio, endpoint.getTimeframe());
    }

    /** Returns the requests of a consumer, each to be used once. */
    static List<SubscriptionRequest<?>> requests(AlorEndpoint endpoint, AlorSession session) {
        if (!endpoint.getOperation().perInstrument()) {
            return List.of(new EventSource(endpoint, session, null).request());
        }
        return endpoint.symbolList().stream()
                .<SubscriptionRequest<?>>map(symbol -> new EventSource(endpoint, session, symbol).request())
                .toList();
    }

    /** Tells whether only the newest event of an operation matters. */
    static boolean ofStates(AlorOperation operation) {
        return switch (operation) {
            case ORDERBOOK, QUOTES, SUMMARY, RISK, SPECTRA_RISK -> true;
            default -> false;
        };
    }

    /** Returns the smallest format that loses no field of the record, unless another one is asked for. */
    static WireFormat format(AlorEndpoint endpoint) {
        WireFormat wanted = endpoint.getConfiguration().getFormat();
        return wanted == null ? smallestComplete(endpoint.getOperation()) : wanted;
    }

    static WireFormat smallestComplete(AlorOperation operation) {
        return switch (operation) {
            case QUOTES, POSITIONS, TRADES -> WireFormat.HEAVY;
            case ALL_TRADES, SPECTRA_RISK -> WireFormat.SIMPLE;
            default -> WireFormat.SLIM;
        };
    }

    private SubscriptionRequest<?> request() {
        return switch (endpoint.getOperation()) {
            case ORDERBOOK -> request("OrderBookGetAndSubscribe", EventReaders.orderBook(), books());
            case BARS -> request("BarsGetAndSubscribe", EventReaders.bar(), bars());
            case QUOTES ->
                request("QuotesSubscribe", EventReaders.quote(), states(with("frequency", options.getFrequency())));
            case INSTRUMENTS -> request("InstrumentsGetAndSubscribeV2", EventReaders.instrumentState(), instruments());
            case ALL_TRADES -> request("AllTradesGetAndSubscribe", EventReaders.marketTrade(), marketTrades());
            case POSITIONS ->
                request(
                        "PositionsGetAndSubscribeV2",
                        EventReaders.position(),
                        PortfolioStream.positions(fields(), options.isSkipHistory(), clock));
            case SUMMARY -> request("SummariesGetAndSubscribeV2", EventReaders.summary(), states(withSkipHistory()));
            case RISK -> request("RisksGetAndSubscribe", EventReaders.risk(), states(withSkipHistory()));
            case SPECTRA_RISK ->
                request("SpectraRisksGetAndSubscribe", EventReaders.spectraRisk(), states(withSkipHistory()));
            case TRADES ->
                request(
                        "TradesGetAndSubscribeV2",
                        EventReaders.trade(),
                        PortfolioStream.trades(fields(), options.isSkipHistory(), clock));
            case ORDERS ->
                request(
                        "OrdersGetAndSubscribeV2",
                        EventReaders.order(),
                        PortfolioStream.orders(fields(), history(), clock));
            case STOP_ORDERS ->
                request(
                        "StopOrdersGetAndSubscribeV2",
                        EventReaders.stopOrder(),
                        PortfolioStream.stopOrders(fields(), history(), clock));
            default -> throw new IllegalStateException(endpoint.getOperation() + " has no events");
        };
    }

    private EventStream<OrderBook> books() {
        Map<String, Object> fields = with("frequency", options.getFrequency());
        fields.put("depth", endpoint.bookDepth());
        return session.kept(
                new StateStream<>(fields, new BookInspection(options.getBookPolicy(), clock)),
                new Instrument(context.exchange(), context.symbol(), context.board()));
    }

    private BarStream bars() {
        Timeframe timeframe = Timeframe.of(endpoint.getTimeframe());
        Map<String, Object> fields = with("frequency", options.getFrequency());
        fields.put("tf", timeframe.text());
        putIfGiven(fields, "splitAdjust", endpoint.getSplitAdjust());
        Instant from = endpoint.getFrom() == null ? null : TimeOption.parse("from", endpoint.getFrom());
        return new BarStream(
                name(), fields, timeframe.length(), from, options.isSkipHistory(), options.isFinishedOnly(), clock);
    }

    private InstrumentStream instruments() {
        AlorInstrumentUpdates updates = options.getUpdates();
        boolean merged =
                updates == null ? endpoint.getBody() != AlorBodyType.json : updates == AlorInstrumentUpdates.merged;
        return new InstrumentStream(fields(), merged);
    }

    private MarketTradeStream marketTrades() {
        Map<String, Object> fields = with("includeVirtualTrades", endpoint.getIncludeVirtualTrades());
        Map<String, String> query = fields.entrySet().stream()
                .filter(field -> Set.of("format", "instrumentGroup", "includeVirtualTrades")
                        .contains(field.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toString()));
        PastTrades past =
                new HttpPastTrades(session.api(), session.timers(), session.requestTimeout(), query, context, json());
        int depth = endpoint.getDepth() == null ? 0 : endpoint.getDepth();
        return new MarketTradeStream(name(), fields, depth, past, clock);
    }

    private static <T> EventStream<T> states(Map<String, Object> fields) {
        return new StateStream<>(fields, UnaryOperator.identity());
    }

    /** Which of the orders that are there already are wanted. */
    private Set<OrderStatus> history() {
        if (options.isSkipHistory()) {
            return Set.of();
        }
        return options.orderStatusList() == null
                ? EnumSet.allOf(OrderStatus.class)
                : options.orderStatusList().stream().map(OrderStatus::received).collect(Collectors.toSet());
    }

    private Map<String, Object> withSkipHistory() {
        return with("skipHistory", options.isSkipHistory());
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> fields = fields();
        putIfGiven(fields, name, value);
        return fields;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exchange", context.exchange());
        fields.put("format", format(endpoint).wireName());
        putIfGiven(fields, "code", symbol);
        putIfGiven(fields, "instrumentGroup", symbol == null ? null : context.board());
        putIfGiven(fields, "portfolio", context.portfolio());
        return fields;
    }

    private static void putIfGiven(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private String name() {
        return endpoint.getOperation() + " " + context.exchange() + ":"
                + (symbol == null ? context.portfolio() : symbol);
    }

    private boolean json() {
        return endpoint.getBody() == AlorBodyType.json;
    }

    private <T> SubscriptionRequest<T> request(String opcode, EventReader<T> reader, EventStream<T> stream) {
        Overflow overflow = options.getOverflow() != null
                ? options.getOverflow()
                : ofStates(endpoint.getOperation()) ? Overflow.LATEST : Overflow.BLOCK;
        return new SubscriptionRequest<>(
                name(), opcode, context, reader, stream, json(), overflow, options.getQueueSize());
    }
}
