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

    @Metadata(
            label = "producer",
            description = "The exchange of a question; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_EXCHANGE = "CamelAlorQueryExchange";

    @Metadata(
            label = "producer",
            description =
                    "The ticker of a question; several, as a list or separated by commas, of the operation quotes. It is not the header that consumers set, so that an event never changes a question unasked",
            javaType = "String")
    public static final String QUERY_SYMBOL = "CamelAlorQuerySymbol";

    @Metadata(
            label = "producer",
            description = "The portfolio of a question; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_PORTFOLIO = "CamelAlorQueryPortfolio";

    @Metadata(
            label = "producer",
            description = "The login whose positions are asked for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_LOGIN = "CamelAlorQueryLogin";

    @Metadata(
            label = "producer",
            description = "The number of the order that is asked for; wins over the endpoint",
            javaType = "Long")
    public static final String QUERY_ORDER_ID = "CamelAlorQueryOrderId";

    @Metadata(
            label = "producer",
            description = "The board (trading mode) of a question; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_INSTRUMENT_GROUP = "CamelAlorQueryInstrumentGroup";

    @Metadata(
            label = "producer",
            description = "The wire format of a question; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_FORMAT = "CamelAlorQueryFormat";

    @Metadata(
            label = "producer",
            description = "Passed on to the broker, which has it for compatibility; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_JSON_RESPONSE = "CamelAlorQueryJsonResponse";

    @Metadata(
            label = "producer",
            description = "Whether past sessions are asked about; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_HISTORY = "CamelAlorQueryHistory";

    @Metadata(
            label = "producer",
            description = "The number of price levels asked for, 1 to 50; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_DEPTH = "CamelAlorQueryDepth";

    @Metadata(
            label = "producer",
            description = "The length of the bars asked for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_TIMEFRAME = "CamelAlorQueryTimeframe";

    @Metadata(
            label = "producer",
            description =
                    "The begin of the time asked about, as a time, in ISO-8601 or in seconds since 1970; of own past trades the number of the trade to begin with",
            javaType = "java.time.Instant")
    public static final String QUERY_FROM = "CamelAlorQueryFrom";

    @Metadata(
            label = "producer",
            description =
                    "The end of the time asked about, as a time, in ISO-8601 or in seconds since 1970; wins over the endpoint",
            javaType = "java.time.Instant")
    public static final String QUERY_TO = "CamelAlorQueryTo";

    @Metadata(
            label = "producer",
            description = "The least number of bars asked for; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_COUNT_BACK = "CamelAlorQueryCountBack";

    @Metadata(
            label = "producer",
            description = "Whether the symbol of bars is the exact ticker; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_UNTRADED = "CamelAlorQueryUntraded";

    @Metadata(
            label = "producer",
            description = "Whether bars are corrected for splits; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_SPLIT_ADJUST = "CamelAlorQuerySplitAdjust";

    @Metadata(
            label = "producer",
            description = "The number of the first of today's trades asked for; wins over the endpoint",
            javaType = "Long")
    public static final String QUERY_FROM_ID = "CamelAlorQueryFromId";

    @Metadata(
            label = "producer",
            description = "The number of the last of today's trades asked for; wins over the endpoint",
            javaType = "Long")
    public static final String QUERY_TO_ID = "CamelAlorQueryToId";

    @Metadata(
            label = "producer",
            description = "The least quantity of today's trades asked for; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_QTY_FROM = "CamelAlorQueryQtyFrom";

    @Metadata(
            label = "producer",
            description = "The largest quantity of today's trades asked for; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_QTY_TO = "CamelAlorQueryQtyTo";

    @Metadata(
            label = "producer",
            description = "The lowest price of today's trades asked for; wins over the endpoint",
            javaType = "java.math.BigDecimal")
    public static final String QUERY_PRICE_FROM = "CamelAlorQueryPriceFrom";

    @Metadata(
            label = "producer",
            description = "The highest price of today's trades asked for; wins over the endpoint",
            javaType = "java.math.BigDecimal")
    public static final String QUERY_PRICE_TO = "CamelAlorQueryPriceTo";

    @Metadata(
            label = "producer",
            description = "The side of the trades asked for, buy or sell; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_SIDE = "CamelAlorQuerySide";

    @Metadata(
            label = "producer",
            description = "How many of a list are left out at its begin; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_OFFSET = "CamelAlorQueryOffset";

    @Metadata(
            label = "producer",
            description = "How many of today's trades are asked for at most; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_TAKE = "CamelAlorQueryTake";

    @Metadata(
            label = "producer",
            description = "How many are asked for at most; with streaming, in all",
            javaType = "Integer")
    public static final String QUERY_LIMIT = "CamelAlorQueryLimit";

    @Metadata(
            label = "producer",
            description = "Whether the newest trades come first; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_DESCENDING = "CamelAlorQueryDescending";

    @Metadata(
            label = "producer",
            description = "Whether indicative trades are asked for as well; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_INCLUDE_VIRTUAL_TRADES = "CamelAlorQueryIncludeVirtualTrades";

    @Metadata(
            label = "producer",
            description = "Whether own repo trades are asked for as well; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_WITH_REPO = "CamelAlorQueryWithRepo";

    @Metadata(
            label = "producer",
            description = "The day or time from which own past trades are asked for; wins over the endpoint",
            javaType = "java.time.Instant")
    public static final String QUERY_DATE_FROM = "CamelAlorQueryDateFrom";

    @Metadata(
            label = "producer",
            description = "Whether own past trades are sorted by date; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_ORDER_BY_TRADE_DATE = "CamelAlorQueryOrderByTradeDate";

    @Metadata(
            label = "producer",
            description =
                    "The ticker, code or ISIN that filters own past trades and risk rates; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_TICKER = "CamelAlorQueryTicker";

    @Metadata(
            label = "producer",
            description = "Whether money is left out among the positions; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_WITHOUT_CURRENCY = "CamelAlorQueryWithoutCurrency";

    @Metadata(
            label = "producer",
            description = "Part of the ticker of the instruments searched for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_QUERY = "CamelAlorQueryQuery";

    @Metadata(
            label = "producer",
            description = "The market in which instruments are searched for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_SECTOR = "CamelAlorQuerySector";

    @Metadata(
            label = "producer",
            description = "The code by ISO 10962 of the instruments searched for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_CFICODE = "CamelAlorQueryCficode";

    @Metadata(
            label = "producer",
            description = "The market whose instruments are listed; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_MARKET = "CamelAlorQueryMarket";

    @Metadata(
            label = "producer",
            description = "Whether instruments that are not traded any more are listed as well; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_INCLUDE_OLD = "CamelAlorQueryIncludeOld";

    @Metadata(
            label = "producer",
            description = "Whether instruments are listed in all trading modes; wins over the endpoint",
            javaType = "Boolean")
    public static final String QUERY_INCLUDE_NON_BASE_BOARDS = "CamelAlorQueryIncludeNonBaseBoards";

    @Metadata(
            label = "producer",
            description = "The category of clients whose risk rates are asked for; wins over the endpoint",
            javaType = "Integer")
    public static final String QUERY_RISK_CATEGORY_ID = "CamelAlorQueryRiskCategoryId";

    @Metadata(
            label = "producer",
            description =
                    "The beginning of the ticker, code or ISIN whose risk rates are asked for; wins over the endpoint",
            javaType = "String")
    public static final String QUERY_SEARCH = "CamelAlorQuerySearch";

    @Metadata(
            label = "producer",
            description = "The price of the order to be estimated; wins over the body and the endpoint",
            javaType = "java.math.BigDecimal")
    public static final String QUERY_PRICE = "CamelAlorQueryPrice";

    @Metadata(
            label = "producer",
            description = "The quantity in lots of the order to be estimated; wins over the body and the endpoint",
            javaType = "Long")
    public static final String QUERY_QUANTITY = "CamelAlorQueryQuantity";

    @Metadata(
            label = "producer",
            description = "The money to be spent by the order to be estimated; wins over the body and the endpoint",
            javaType = "java.math.BigDecimal")
    public static final String QUERY_BUDGET = "CamelAlorQueryBudget";

    @Metadata(
            label = "producer",
            description =
                    "Whether limit orders that are working count in an estimate; wins over the body and the endpoint",
            javaType = "Boolean")
    public static final String QUERY_INCLUDE_LIMIT_ORDERS = "CamelAlorQueryIncludeLimitOrders";

    @Metadata(
            label = "producer",
            description = "How many there are in all of what was asked for; absent where the broker does not say",
            javaType = "Long")
    public static final String TOTAL = "CamelAlorTotal";

    @Metadata(
            label = "producer",
            description = "When the next bar behind those of the answer begins; absent where there is none",
            javaType = "java.time.Instant")
    public static final String NEXT = "CamelAlorNext";

    @Metadata(
            label = "producer",
            description = "When the last bar before those of the answer begins; absent where there is none",
            javaType = "java.time.Instant")
    public static final String PREVIOUS = "CamelAlorPrevious";

    private AlorConstants() {}
}
