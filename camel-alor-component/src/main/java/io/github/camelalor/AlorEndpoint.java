package io.github.camelalor;

import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import io.github.camelalor.order.Transport;
import io.github.camelalor.query.Catalog;
import io.github.camelalor.stream.Overflow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Receive market and portfolio data from, and send orders to, the ALOR broker. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "alor",
        title = "ALOR Broker",
        syntax = "alor:operation:exchange:symbols",
        category = {Category.API, Category.CLOUD},
        headersClass = AlorConstants.class)
public class AlorEndpoint extends DefaultEndpoint implements EndpointServiceLocation, MultipleConsumersSupport {

    @UriPath(
            description = "What the endpoint is about",
            enums =
                    "orderbook,bars,quotes,instruments,all-trades,positions,summary,risk,spectra-risk,trades,orders,stop-orders,"
                            + "market-order,limit-order,stop-order,stop-limit-order,cancel-all,estimate,order-group,time,boards,currency-pairs,risk-rates,futures-quote")
    @Metadata(required = true)
    private AlorOperation operation;

    @UriPath(description = "Code of the exchange, such as MOEX or SPBX")
    private String exchange;

    @UriPath(description = "Ticker; consumers of instruments take several, separated by commas")
    private String symbols;

    @UriParam
    private AlorConfiguration configuration;

    @UriParam(defaultValue = "typed")
    private AlorBodyType body = AlorBodyType.typed;

    @UriParam
    private String instrumentGroup;

    @UriParam
    private String timeframe;

    @UriParam
    private String from;

    @UriParam(defaultValue = "20")
    private int depth = 20;

    @UriParam(label = "consumer")
    private Integer frequency;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean skipHistory;

    @UriParam(label = "consumer")
    private String orderStatuses;

    @UriParam(label = "consumer")
    private Overflow overflow;

    @UriParam(label = "consumer,advanced", defaultValue = "1000")
    private int queueSize = 1_000;

    @UriParam(label = "consumer", defaultValue = "flag")
    private AlorBookPolicy bookPolicy = AlorBookPolicy.flag;

    @UriParam
    private AlorQueryOptions queryOptions = new AlorQueryOptions();

    @UriParam(label = "producer", defaultValue = "HTTP")
    private Transport transport = Transport.HTTP;

    @UriParam(label = "producer", enums = "BUY,SELL")
    private Side side;

    @UriParam(label = "producer")
    private Long quantity;

    @UriParam(label = "producer", enums = "ONEDAY,IMMEDIATEORCANCEL,FILLORKILL,GOODTILLCANCELLED")
    private TimeInForce timeInForce;

    @UriParam(label = "producer")
    private Boolean allowMargin;

    @UriParam(label = "producer,advanced", defaultValue = "true")
    private Boolean checkDuplicates;

    @UriParam(label = "producer")
    private String comment;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean throwExceptionOnFailure = true;

    private Set<String> given = Set.of();

    /** Makes an endpoint with its own copy of the component's configuration. */
    public AlorEndpoint(String uri, AlorComponent component, AlorConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public AlorComponent getComponent() {
        return (AlorComponent) super.getComponent();
    }

    /** Several routes may take the same events, each over a subscription of its own. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!operation.consumes()) {
            throw new IllegalArgumentException("The operation " + operation
                    + " cannot be consumed from; allowed in from are: "
                    + AlorOperation.named(AlorOperation::consumes));
        }
        OperationOptions.CONSUMED.check(operation, given);
        new EndpointChecks(this).toStart();
        new EndpointChecks(this).toConsume();
        AlorConsumer consumer = new AlorConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() throws Exception {
        OperationOptions.PRODUCED.check(operation, given);
        new EndpointChecks(this).toStart();
        new EndpointChecks(this).toProduce();
        if (Catalog.topic(operation.toString()) != null) {
            return new AlorQueryProducer(this);
        }
        if (operation == AlorOperation.MARKET_ORDER) {
            return new AlorOrderProducer(this);
        }
        throw new IllegalArgumentException("The operation " + operation + " cannot be sent to");
    }

    /** Checks everything that can be checked before it is known which way the endpoint is used. */
    void validate() {
        new EndpointChecks(this).always();
    }

    /** Keeps the names of the options of the URI, of which some make sense one way only. */
    void rememberOptions(Collection<String> names) {
        given = Set.copyOf(names);
    }

    List<String> symbolList() {
        return symbols == null ? List.of() : commaSeparated(symbols);
    }

    List<String> orderStatusList() {
        return orderStatuses == null ? null : commaSeparated(orderStatuses);
    }

    static List<String> commaSeparated(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    @Override
    public String getServiceUrl() {
        return Addresses.of(configuration).api().toString();
    }

    @Override
    public String getServiceProtocol() {
        return operation.consumes() ? "websocket" : "http";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("operation", operation.toString());
    }

    public AlorOperation getOperation() {
        return operation;
    }

    public void setOperation(AlorOperation operation) {
        this.operation = operation;
    }

    public String getExchange() {
        return exchange;
    }

    public void setExchange(String exchange) {
        this.exchange = exchange;
    }

    public String getSymbols() {
        return symbols;
    }

    public void setSymbols(String symbols) {
        this.symbols = symbols;
    }

    public AlorConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(AlorConfiguration configuration) {
        this.configuration = configuration;
    }

    public AlorBodyType getBody() {
        return body;
    }

    /** What events and answers are as a body: typed records, or the broker's own JSON text. */
    public void setBody(AlorBodyType body) {
        this.body = body;
    }

    public String getInstrumentGroup() {
        return instrumentGroup;
    }

    /** Board (trading mode) of the instrument, such as TQBR; the primary board by default. */
    public void setInstrumentGroup(String instrumentGroup) {
        this.instrumentGroup = instrumentGroup;
    }

    public String getTimeframe() {
        return timeframe;
    }

    /** Length of a bar: D, W, M, Y, or a number of seconds. */
    public void setTimeframe(String timeframe) {
        this.timeframe = timeframe;
    }

    public String getFrom() {
        return from;
    }

    /**
     * Begin of the time of bars and of trades on the exchange, in ISO-8601 or seconds since 1970. Of own past trades the
     * number of the trade to begin with.
     */
    public void setFrom(String from) {
        this.from = from;
    }

    public AlorQueryOptions getQueryOptions() {
        return queryOptions;
    }

    /** What questions can be given. */
    public void setQueryOptions(AlorQueryOptions queryOptions) {
        this.queryOptions = queryOptions;
    }

    public int getDepth() {
        return depth;
    }

    /** Number of price levels on each side of an order book, 1 to 50. */
    public void setDepth(int depth) {
        this.depth = depth;
    }

    public Integer getFrequency() {
        return frequency;
    }

    /**
     * Shortest time between two order books of an instrument in milliseconds; the broker leaves out the states
     * between. The broker's default is 175; the least is 25 for Simple, 10 for Slim, 500 for Heavy.
     */
    public void setFrequency(Integer frequency) {
        this.frequency = frequency;
    }

    public boolean isSkipHistory() {
        return skipHistory;
    }

    /** Whether to leave out the snapshot at the beginning of a portfolio subscription. */
    public void setSkipHistory(boolean skipHistory) {
        this.skipHistory = skipHistory;
    }

    public String getOrderStatuses() {
        return orderStatuses;
    }

    /**
     * Statuses of the orders wanted in the snapshot, separated by commas: working, filled, canceled, rejected. Later
     * updates are not filtered.
     */
    public void setOrderStatuses(String orderStatuses) {
        this.orderStatuses = orderStatuses;
    }

    public Overflow getOverflow() {
        return overflow;
    }

    /**
     * What to do when events come faster than the route takes them: LATEST keeps the newest state, BLOCK stops
     * reading the socket. Order books keep the latest by default; own orders, trades and positions always block,
     * since each of them matters.
     */
    public void setOverflow(Overflow overflow) {
        this.overflow = overflow;
    }

    public int getQueueSize() {
        return queueSize;
    }

    /** How many events may wait for the route before the socket is no longer read, with overflow=BLOCK. */
    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public AlorBookPolicy getBookPolicy() {
        return bookPolicy;
    }

    /**
     * What to do with books that are crossed, locked, one-sided, empty, unsorted or older than the last: flag them,
     * drop them, or pass them unseen.
     */
    public void setBookPolicy(AlorBookPolicy bookPolicy) {
        this.bookPolicy = bookPolicy;
    }

    public Transport getTransport() {
        return transport;
    }

    /** Path of orders: HTTP, with the broker's own recovery of lost replies, or WEBSOCKET, with less latency. */
    public void setTransport(Transport transport) {
        this.transport = transport;
    }

    public Side getSide() {
        return side;
    }

    /** Side of the order, BUY or SELL, unless the body or a header names it. */
    public void setSide(Side side) {
        this.side = side;
    }

    public Long getQuantity() {
        return quantity;
    }

    /** Quantity of the order in lots, at least 1, unless the body or a header names it. */
    public void setQuantity(Long quantity) {
        this.quantity = quantity;
    }

    public TimeInForce getTimeInForce() {
        return timeInForce;
    }

    /** Time in force of the order, unless the body or a header names it; the broker's default is ONEDAY. */
    public void setTimeInForce(TimeInForce timeInForce) {
        this.timeInForce = timeInForce;
    }

    public Boolean getAllowMargin() {
        return allowMargin;
    }

    /** Whether the order may open an uncovered position. Needed for derivatives. */
    public void setAllowMargin(Boolean allowMargin) {
        this.allowMargin = allowMargin;
    }

    public Boolean getCheckDuplicates() {
        return checkDuplicates;
    }

    /** Whether the broker checks over WebSocket that the id of a command is new; its default is true. */
    public void setCheckDuplicates(Boolean checkDuplicates) {
        this.checkDuplicates = checkDuplicates;
    }

    public String getComment() {
        return comment;
    }

    /**
     * Comment of the order, unless the body or a header names it; it comes back in orders and trades. At
     * most 82 characters, since a tag of the request id is appended to it.
     */
    public void setComment(String comment) {
        this.comment = comment;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    /**
     * Whether an order that is not confirmed ends in an exception; otherwise the receipt is the body whatever the
     * outcome.
     */
    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }
}
