package io.github.camelalor;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** Names of the message headers. */
public final class AlorConstants {

    @Metadata(
            label = "consumer",
            description = "The exchange that the event is about, such as MOEX",
            javaType = "String")
    public static final String EXCHANGE = "CamelAlorExchange";

    @Metadata(label = "consumer", description = "The ticker that the event is about", javaType = "String")
    public static final String SYMBOL = "CamelAlorSymbol";

    @Metadata(
            label = "consumer",
            description = "The board (trading mode) that was subscribed or that the event names; absent "
                    + "for the primary board",
            javaType = "String")
    public static final String BOARD = "CamelAlorBoard";

    @Metadata(label = "consumer", description = "The portfolio that the event is about", javaType = "String")
    public static final String PORTFOLIO = "CamelAlorPortfolio";

    @Metadata(
            label = "consumer",
            description = "Whether the event belongs to the snapshot at the beginning of a subscription "
                    + "(true) or has happened since (false)",
            javaType = "Boolean")
    public static final String EXISTING = "CamelAlorExisting";

    @Metadata(
            label = "consumer",
            description = "True when the event makes up for a time without connection: it happened, or became "
                    + "what it is, between the loss of the connection and the new subscription; absent "
                    + "otherwise. Such an event is a new one, and its record says so, though the broker's own "
                    + "JSON text may call it existing",
            javaType = "Boolean")
    public static final String RECOVERED = "CamelAlorRecovered";

    @Metadata(
            label = "consumer",
            description = "Whether a bar is finished, because a later one has come (true), or may go on (false)",
            javaType = "Boolean")
    public static final String BAR_FINISHED = "CamelAlorBarFinished";

    @Metadata(
            label = "consumer",
            description = "How many older states of the same subscription were left out because the route was "
                    + "busy or the connection lost",
            javaType = "Long")
    public static final String SKIPPED = "CamelAlorSkipped";

    @Metadata(
            label = "consumer",
            description = "How long ago the event was read from the socket when the route got it, in "
                    + "milliseconds, so that a route can refuse an old one",
            javaType = "Long")
    public static final String AGE = "CamelAlorAge";

    @Metadata(
            label = "consumer",
            description = "The exchange's own time of the event, in milliseconds since 1970",
            javaType = "Long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    @Metadata(
            label = "producer",
            description = "The request id of an order. Set it to make a repeated message the same order;"
                    + " otherwise one is made and kept on the exchange, so that a redelivery repeats it",
            javaType = "String")
    public static final String REQUEST_ID = "CamelAlorRequestId";

    @Metadata(label = "producer", description = "The number of a confirmed order", javaType = "String")
    public static final String ORDER_NUMBER = "CamelAlorOrderNumber";

    @Metadata(
            label = "producer",
            description = "The number of the order that a confirmed update has replaced",
            javaType = "String")
    public static final String REPLACED_ORDER_NUMBER = "CamelAlorReplacedOrderNumber";

    @Metadata(
            label = "producer",
            description = "What to do with the order (create, update, cancel) or the group of orders "
                    + "(create, get, list, update, delete); wins over the endpoint",
            javaType = "String")
    public static final String ORDER_ACTION = "CamelAlorOrderAction";

    @Metadata(
            label = "producer",
            description = "The number of the order to update or cancel; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_ID = "CamelAlorOrderId";

    @Metadata(label = "producer", description = "How an order ended", javaType = "io.github.camelalor.model.Outcome")
    public static final String OUTCOME = "CamelAlorOutcome";

    @Metadata(
            label = "producer",
            description = "The side of the order, buy or sell; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_SIDE = "CamelAlorOrderSide";

    @Metadata(
            label = "producer",
            description = "The quantity of the order in lots; wins over the body and the endpoint",
            javaType = "Long")
    public static final String ORDER_QUANTITY = "CamelAlorOrderQuantity";

    @Metadata(
            label = "producer",
            description = "The exchange of the order; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_EXCHANGE = "CamelAlorOrderExchange";

    @Metadata(
            label = "producer",
            description = "The ticker of the order; wins over the body and the endpoint. It is not the "
                    + "header that consumers set, so that an event never changes the instrument of an "
                    + "order unasked",
            javaType = "String")
    public static final String ORDER_SYMBOL = "CamelAlorOrderSymbol";

    @Metadata(
            label = "producer",
            description = "The board of the order; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_BOARD = "CamelAlorOrderBoard";

    @Metadata(
            label = "producer",
            description = "The portfolio of the order; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_PORTFOLIO = "CamelAlorOrderPortfolio";

    @Metadata(
            label = "producer",
            description = "The time in force of the order; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_TIME_IN_FORCE = "CamelAlorOrderTimeInForce";

    @Metadata(
            label = "producer",
            description = "The comment of the order; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_COMMENT = "CamelAlorOrderComment";

    @Metadata(
            label = "producer",
            description = "The price of the order; wins over the body and the endpoint",
            javaType = "java.math.BigDecimal")
    public static final String ORDER_PRICE = "CamelAlorOrderPrice";

    @Metadata(
            label = "producer",
            description = "When the conditional order is triggered, more, less, moreorequal or lessorequal; "
                    + "wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_CONDITION = "CamelAlorOrderCondition";

    @Metadata(
            label = "producer",
            description =
                    "The market price that triggers the conditional order; wins over the body and the " + "endpoint",
            javaType = "java.math.BigDecimal")
    public static final String ORDER_TRIGGER_PRICE = "CamelAlorOrderTriggerPrice";

    @Metadata(
            label = "producer",
            description = "Until when the conditional order waits, an Instant, ISO-8601 text or Unix "
                    + "seconds, 0 for no end; wins over the body",
            javaType = "java.time.Instant")
    public static final String ORDER_END_TIME = "CamelAlorOrderEndTime";

    @Metadata(
            label = "producer",
            description = "For how many seconds the condition has to hold; wins over the body and the " + "endpoint",
            javaType = "Long")
    public static final String ORDER_PROTECTING_SECONDS = "CamelAlorOrderProtectingSeconds";

    @Metadata(
            label = "producer",
            description =
                    "Whether the conditional order waits from the start; wins over the body and the " + "endpoint",
            javaType = "Boolean")
    public static final String ORDER_ACTIVATE = "CamelAlorOrderActivate";

    @Metadata(
            label = "producer",
            description = "The lots of the order that others may see; wins over the body and the endpoint",
            javaType = "Long")
    public static final String ORDER_ICEBERG_FIXED = "CamelAlorOrderIcebergFixed";

    @Metadata(
            label = "producer",
            description = "By how many percent the visible lots may vary; wins over the body and the " + "endpoint",
            javaType = "Long")
    public static final String ORDER_ICEBERG_VARIANCE = "CamelAlorOrderIcebergVariance";

    @Metadata(
            label = "producer",
            description = "Whether the order may open an uncovered position; wins over the body and the " + "endpoint",
            javaType = "Boolean")
    public static final String ORDER_ALLOW_MARGIN = "CamelAlorOrderAllowMargin";

    @Metadata(
            label = "producer",
            description = "Which orders cancel-all takes back, all, orders or stop-orders; wins over the "
                    + "body and the endpoint",
            javaType = "String")
    public static final String ORDER_WHICH = "CamelAlorOrderWhich";

    @Metadata(
            label = "producer",
            description = "The id of the group of orders; wins over the body and the endpoint; set when a "
                    + "group is confirmed",
            javaType = "String")
    public static final String ORDER_GROUP_ID = "CamelAlorOrderGroupId";

    @Metadata(
            label = "producer",
            description = "The policy of the group of orders; wins over the body and the endpoint",
            javaType = "String")
    public static final String ORDER_EXECUTION_POLICY = "CamelAlorOrderExecutionPolicy";

    private AlorConstants() {}
}
