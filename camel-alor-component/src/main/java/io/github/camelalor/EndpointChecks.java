package io.github.camelalor;

import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.query.Catalog;
import io.github.camelalor.query.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the options of an endpoint; what is wrong is named together with what is allowed. */
final class EndpointChecks {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_PAST_TRADES = 5_000;

    private final AlorEndpoint endpoint;

    EndpointChecks(AlorEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** What must be right whichever way the endpoint is used. */
    void always() {
        if (endpoint.getDepth() != null) {
            boolean trades = endpoint.getOperation() == AlorOperation.ALL_TRADES;
            range("depth", endpoint.getDepth(), trades ? 0 : 1, trades ? MAX_PAST_TRADES : MAX_DEPTH);
        }
        AlorConfiguration configuration = endpoint.getConfiguration();
        range("connectTimeout", configuration.getConnectTimeout(), 1, Integer.MAX_VALUE);
        range("requestTimeout", configuration.getRequestTimeout(), 1, Integer.MAX_VALUE);
        range("orderTimeout", configuration.getOrderTimeout(), 1, Integer.MAX_VALUE);
        range("pingInterval", configuration.getPingInterval(), 1, Integer.MAX_VALUE);
        range("pingTimeout", configuration.getPingTimeout(), 1, Integer.MAX_VALUE);
        range("reconnectDelay", configuration.getReconnectDelay(), 1, Integer.MAX_VALUE);
        range(
                "maxReconnectDelay",
                configuration.getMaxReconnectDelay(),
                configuration.getReconnectDelay(),
                Integer.MAX_VALUE);
        range("maxMessageSize", configuration.getMaxMessageSize(), 1_024, 1 << 30);
        range("maxRequestsPerSecond", configuration.getMaxRequestsPerSecond(), 1, 1_000_000);
        range("maxConcurrentRequests", configuration.getMaxConcurrentRequests(), 1, 1_000);
        Addresses.of(configuration);
        symbols();
    }

    private void symbols() {
        List<String> symbols = endpoint.symbolList();
        if (symbols.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "The list of symbols '" + endpoint.getSymbols() + "' has an empty one; write symbol,symbol...");
        }
        if (new HashSet<>(symbols).size() < symbols.size()) {
            throw new IllegalArgumentException(
                    "The list of symbols '" + endpoint.getSymbols() + "' names one of them twice");
        }
    }

    /** What must be there before anything can run. */
    void toStart() {
        refreshToken(endpoint.getConfiguration());
    }

    static void refreshToken(AlorConfiguration configuration) {
        if (configuration.getRefreshToken() == null
                || configuration.getRefreshToken().isBlank()) {
            throw new IllegalArgumentException(
                    "There is no refresh token. Set the option refreshToken of the component,"
                            + " for instance by the property camel.component.alor.refreshToken=... or"
                            + " alor.getConfiguration().setRefreshToken(...), or of the endpoint. Refresh tokens are issued in the"
                            + " broker's developer cabinet; the simulator takes the one it was started with.");
        }
        if (configuration.getRefreshToken().startsWith("${")) {
            throw new IllegalArgumentException("The option refreshToken is a placeholder that nobody has filled in."
                    + " Spring XML needs a PropertySourcesPlaceholderConfigurer for it.");
        }
    }

    void toConsume() {
        exchange();
        if (!endpoint.getOperation().perInstrument()) {
            nowhere("symbol", endpoint.getSymbols());
        }
        if (endpoint.getOperation().perInstrument() && endpoint.symbolList().isEmpty()) {
            throw new IllegalArgumentException("The operation " + endpoint.getOperation()
                    + " needs a symbol, as in alor:" + endpoint.getOperation() + ":MOEX:SBER");
        }
        portfolio();
        new SubscriptionChecks(endpoint).check();
    }

    void toProduce() {
        Topic topic = Catalog.topic(endpoint.getOperation().toString());
        if (topic != null) {
            question(topic);
            return;
        }
        if (!endpoint.getOperation().perInstrument()) {
            nowhere("symbol", endpoint.getSymbols());
        }
        if (endpoint.getOperation().perPortfolio()) {
            exchange();
        }
        portfolio();
        if (endpoint.getOperation().sendsOrders()) {
            order();
        } else {
            nowhere("exchange", endpoint.getExchange());
            action(AlorAction.OF_GROUPS);
        }
    }

    private void question(Topic topic) {
        if (!topic.takes("symbol")) {
            nowhere("symbol", endpoint.getSymbols());
        }
        if (!topic.takes("exchange")) {
            nowhere("exchange", endpoint.getExchange());
        }
        new QueryMessage(endpoint).check();
    }

    private void nowhere(String part, String value) {
        if (value != null) {
            throw new IllegalArgumentException(
                    "The operation " + endpoint.getOperation() + " takes no " + part + "; '" + value + "' has to go");
        }
    }

    /** Whatever the messages will bring, what the options already say has to be right. */
    private void order() {
        if (endpoint.symbolList().size() > 1) {
            throw new IllegalArgumentException(
                    "Producers of orders take one symbol, not '" + endpoint.getSymbols() + "'");
        }
        AlorOrderOptions options = endpoint.getOrderOptions();
        action(AlorAction.OF_ORDERS);
        if (options.getSide() == Side.UNKNOWN) {
            throw new IllegalArgumentException("Option side is UNKNOWN; allowed are BUY, SELL");
        }
        if (options.getCondition() == StopCondition.UNKNOWN) {
            throw new IllegalArgumentException(
                    "Option condition is UNKNOWN; allowed are MORE, LESS, MOREOREQUAL, LESSOREQUAL");
        }
        try {
            new OrderMessage(endpoint).checkOptions();
        } catch (OrderDeniedException e) {
            throw new IllegalArgumentException(
                    "The options can make no order: " + e.receipt().message(), e);
        }
    }

    private void action(Set<AlorAction> allowed) {
        AlorAction action = endpoint.getOrderOptions().getAction();
        if (action != null && !allowed.contains(action)) {
            throw new IllegalArgumentException("Option action is '" + action + "'; allowed for the operation "
                    + endpoint.getOperation() + " are " + allowed);
        }
    }

    private void exchange() {
        if (endpoint.getExchange() == null || endpoint.getExchange().isBlank()) {
            throw new IllegalArgumentException("The operation " + endpoint.getOperation()
                    + " needs an exchange, as in alor:" + endpoint.getOperation() + ":MOEX");
        }
    }

    private void portfolio() {
        String portfolio = endpoint.getConfiguration().getPortfolio();
        if (endpoint.getOperation().perPortfolio() && (portfolio == null || portfolio.isBlank())) {
            throw new IllegalArgumentException("The operation " + endpoint.getOperation()
                    + " needs a portfolio. Set the option portfolio of the endpoint or of the component.");
        }
    }

    static void range(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Option " + option + " is " + value + "; allowed are " + least + " to " + most);
        }
    }
}
