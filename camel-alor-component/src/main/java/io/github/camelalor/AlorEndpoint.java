package io.github.camelalor;

import io.github.camelalor.query.Catalog;
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

    /** The broker's own. */
    private static final int DEFAULT_BOOK_DEPTH = 20;

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
    private Integer depth;

    @UriParam
    private String timeframe;

    @UriParam
    private String from;

    @UriParam
    private Boolean splitAdjust;

    @UriParam
    private Boolean includeVirtualTrades;

    @UriParam
    private AlorSubscriptionOptions subscription = new AlorSubscriptionOptions();

    @UriParam
    private AlorOrderOptions orderOptions = new AlorOrderOptions();

    @UriParam
    private AlorQueryOptions queryOptions = new AlorQueryOptions();

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
        return operation == AlorOperation.ORDER_GROUP ? new AlorOrderGroupProducer(this) : new AlorOrderProducer(this);
    }

    /** Checks everything that can be checked before it is known which way the endpoint is used. */
    void validate() {
        new EndpointChecks(this).always();
    }

    List<String> symbolList() {
        return symbols == null ? List.of() : commaSeparated(symbols);
    }

    /** Keeps the names of the options that the URI has. */
    void given(Collection<String> options) {
        given = Set.copyOf(options);
    }

    Set<String> given() {
        return given;
    }

    /** Returns how many price levels of a book are wanted. */
    int bookDepth() {
        return depth == null ? DEFAULT_BOOK_DEPTH : depth;
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

    public Integer getDepth() {
        return depth;
    }

    /**
     * Number of price levels on each side of an order book, 1 to 50, by default 20; or number of past trades that come
     * first when all-trades are consumed, 0 to 5000, by default 0.
     */
    public void setDepth(Integer depth) {
        this.depth = depth;
    }

    public String getTimeframe() {
        return timeframe;
    }

    /** Length of a bar: whole seconds such as 60, or D, W, M, Y. */
    public void setTimeframe(String timeframe) {
        this.timeframe = timeframe;
    }

    public String getFrom() {
        return from;
    }

    /**
     * Begin of the first bar, or of the trades on the exchange, that are wanted: a time in ISO-8601, which is UTC without a
     * zone, or Unix seconds; consumers of bars begin now by default. Of own past trades the number of the trade to begin with.
     */
    public void setFrom(String from) {
        this.from = from;
    }

    public Boolean getSplitAdjust() {
        return splitAdjust;
    }

    /** Whether bars are corrected for splits and the like; the broker's default is true. */
    public void setSplitAdjust(Boolean splitAdjust) {
        this.splitAdjust = splitAdjust;
    }

    public Boolean getIncludeVirtualTrades() {
        return includeVirtualTrades;
    }

    /** Whether all-trades have indicative trades of SPBX too; the broker's default is false. */
    public void setIncludeVirtualTrades(Boolean includeVirtualTrades) {
        this.includeVirtualTrades = includeVirtualTrades;
    }

    public AlorSubscriptionOptions getSubscription() {
        return subscription;
    }

    /** The options that only consumers have. */
    public void setSubscription(AlorSubscriptionOptions subscription) {
        this.subscription = subscription;
    }

    public AlorQueryOptions getQueryOptions() {
        return queryOptions;
    }

    /** The options that only questions have. */
    public void setQueryOptions(AlorQueryOptions queryOptions) {
        this.queryOptions = queryOptions;
    }

    public AlorOrderOptions getOrderOptions() {
        return orderOptions;
    }

    /** The options of orders and other commands. */
    public void setOrderOptions(AlorOrderOptions orderOptions) {
        this.orderOptions = orderOptions;
    }
}
