package io.github.camelalor;

import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads an instruction about orders out of a message: options of the endpoint, over them the body, over both the headers. */
final class OrderMessage {

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry(AlorConstants.ORDER_ID, "orderId"),
            Map.entry(AlorConstants.ORDER_EXCHANGE, "exchange"),
            Map.entry(AlorConstants.ORDER_SYMBOL, "symbol"),
            Map.entry(AlorConstants.ORDER_BOARD, "board"),
            Map.entry(AlorConstants.ORDER_PORTFOLIO, "portfolio"),
            Map.entry(AlorConstants.ORDER_SIDE, "side"),
            Map.entry(AlorConstants.ORDER_QUANTITY, "quantity"),
            Map.entry(AlorConstants.ORDER_PRICE, "price"),
            Map.entry(AlorConstants.ORDER_CONDITION, "condition"),
            Map.entry(AlorConstants.ORDER_TRIGGER_PRICE, "triggerPrice"),
            Map.entry(AlorConstants.ORDER_END_TIME, "endTime"),
            Map.entry(AlorConstants.ORDER_PROTECTING_SECONDS, "protectingSeconds"),
            Map.entry(AlorConstants.ORDER_ACTIVATE, "activate"),
            Map.entry(AlorConstants.ORDER_TIME_IN_FORCE, "timeInForce"),
            Map.entry(AlorConstants.ORDER_ICEBERG_FIXED, "icebergFixed"),
            Map.entry(AlorConstants.ORDER_ICEBERG_VARIANCE, "icebergVariance"),
            Map.entry(AlorConstants.ORDER_ALLOW_MARGIN, "allowMargin"),
            Map.entry(AlorConstants.ORDER_COMMENT, "comment"),
            Map.entry(AlorConstants.ORDER_WHICH, "which"));

    private final AlorEndpoint endpoint;
    private final AlorOrderOptions options;
    private final OrderType type;
    private final OrderAssembler assembler;
    private final OrderBody bodies;

    OrderMessage(AlorEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getOrderOptions();
        this.type = endpoint.getOperation().orderType();
        this.assembler = assembler(endpoint);
        this.bodies = new OrderBody(
                assembler, "no order", "MarketOrder, LimitOrder, StopMarketOrder and StopLimitOrder where they fit");
    }

    static OrderAssembler assembler(AlorEndpoint endpoint) {
        return new OrderAssembler(exchanges(endpoint), Clock.systemUTC());
    }

    private static Set<String> exchanges(AlorEndpoint endpoint) {
        return new HashSet<>(
                AlorEndpoint.commaSeparated(endpoint.getConfiguration().getExchanges()));
    }

    /** Returns what to do: what the header says, else the option, else to create. */
    static AlorAction action(
            Message message, AlorOrderOptions options, Set<AlorAction> allowed, OrderAssembler assembler)
            throws OrderDeniedException {
        Object header = message.getHeader(AlorConstants.ORDER_ACTION);
        AlorAction action = options.getAction() == null ? AlorAction.create : options.getAction();
        if (header != null) {
            action = AlorAction.parse(header.toString()).orElse(null);
        }
        if (action == null || !allowed.contains(action)) {
            throw assembler.denied(
                    DenialReason.INVALID_FIELD,
                    "the header " + AlorConstants.ORDER_ACTION + " is '" + header + "'; allowed are " + allowed);
        }
        return action;
    }

    Instruction read(Exchange exchange) throws OrderDeniedException {
        Message message = exchange.getMessage();
        if (type == null) {
            // An event may be what makes a route cancel everything; it says nothing about what to cancel.
            boolean event = message.getBody() instanceof BrokerRecord;
            return assembler.cancelAll(defaults(), event ? Map.of() : bodies.fields(exchange), headers(message));
        }
        AlorAction action = action(message, options, AlorAction.OF_ORDERS, assembler);
        return assembler.order(type, action.onOrders(), defaults(), body(exchange, action), headers(message));
    }

    private Map<String, ?> body(Exchange exchange, AlorAction action) throws OrderDeniedException {
        Map<String, ?> named = action == AlorAction.create
                ? null
                : LivingOrder.fields(exchange.getMessage().getBody(), action);
        if (named != null) {
            checkSort(exchange.getMessage().getBody());
            return named;
        }
        if (exchange.getMessage().getBody() instanceof NewOrder order) {
            if (order.type() != type) {
                throw assembler.denied(
                        DenialReason.MALFORMED_BODY,
                        "a body of type " + order.getClass().getSimpleName() + " does not belong to the operation "
                                + endpoint.getOperation());
            }
            return ModelJson.map((Record) order);
        }
        return bodies.fields(exchange);
    }

    /** Ordinary and conditional orders are numbered apart: the number of one may be that of quite another among the others. */
    private void checkSort(Object body) throws OrderDeniedException {
        boolean expected = type == OrderType.STOP || type == OrderType.STOPLIMIT;
        if (LivingOrder.conditional(body).orElse(expected) != expected) {
            throw assembler.denied(
                    DenialReason.MALFORMED_BODY,
                    "the body names " + (expected ? "an ordinary" : "a conditional") + " order, but the operation "
                            + endpoint.getOperation() + " is for " + (expected ? "conditional" : "ordinary")
                            + " ones only");
        }
    }

    /** Checks what the options say of an order, as if the messages said the rest. */
    void checkOptions() throws OrderDeniedException {
        Map<String, Object> rest = new HashMap<>();
        rest.put("exchange", exchanges(endpoint).iterator().next());
        rest.put("symbol", "SBER");
        rest.put("portfolio", "D39004");
        if (type == null) {
            assembler.cancelAll(rest, defaults(), Map.of());
            return;
        }
        rest.put("side", "buy");
        rest.put("quantity", Integer.MAX_VALUE);
        rest.put("price", 1);
        rest.put("condition", "more");
        rest.put("triggerPrice", 1);
        rest.put("icebergFixed", 1);
        rest.put("orderId", 1);
        AlorAction action = options.getAction() == null ? AlorAction.create : options.getAction();
        assembler.order(type, action.onOrders(), rest, defaults(), Map.of());
    }

    private Map<String, Object> defaults() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exchange", endpoint.getExchange());
        fields.put("portfolio", endpoint.getConfiguration().getPortfolio());
        if (type == null) {
            fields.put("which", options.getWhich());
        } else {
            fields.put("orderId", options.getOrderId());
            fields.put("symbol", endpoint.getSymbols());
            fields.put("board", endpoint.getInstrumentGroup());
            fields.put("side", options.getSide());
            fields.put("quantity", options.getQuantity());
            fields.put("price", options.getPrice());
            fields.put("condition", options.getCondition());
            fields.put("triggerPrice", options.getTriggerPrice());
            fields.put("protectingSeconds", options.getProtectingSeconds());
            fields.put("activate", options.getActivate());
            fields.put("timeInForce", options.getTimeInForce());
            fields.put("icebergFixed", options.getIcebergFixed());
            fields.put("icebergVariance", options.getIcebergVariance());
            fields.put("allowMargin", options.getAllowMargin());
            fields.put("checkDuplicates", options.getCheckDuplicates());
            fields.put("comment", options.getComment());
        }
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    private static Map<String, Object> headers(Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        HEADERS.forEach((header, field) -> {
            Object value = message.getHeader(header);
            if (value != null) {
                fields.put(field, value);
            }
        });
        return fields;
    }
}
