package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an endpoint fails the start of its context, in words that name the option and what is allowed. */
class BadOptionsTest {

    private static final String COMPLETE = "refreshToken=demo&portfolio=D39004";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            alor:orderbok:MOEX:SBER                         | orderbok | orderbook, bars, quotes, instruments, all-trades, positions, summary, risk, spectra-risk, trades
            alor:orderbook:MOEX:SBER:TQBR                   | Too many parts | alor:operation:exchange:symbol
            alor:orderbook:MOEX:SBER?dept=5                 | dept | depth,
            alor:orderbook:MOEX:SBER?colour=red             | colour | bookPolicy
            alor:orderbook:MOEX:SBER?bookPolicy=keep        | bookPolicy | pass, flag, drop
            alor:orderbook:MOEX:SBER?body=xml               | body | typed, json
            alor:orderbook:MOEX:SBER?environment=live       | environment | test, production
            alor:orderbook:MOEX:SBER?format=tiny            | format | SIMPLE, SLIM, HEAVY
            alor:orderbook:MOEX:SBER?overflow=forget        | overflow | LATEST, BLOCK
            alor:orderbook:MOEX:SBER?depth=deep             | depth | whole number
            alor:orderbook:MOEX:SBER?depth=ten              | 'ten' | whole number
            alor:orderbook:MOEX:SBER?queueSize=5s           | '5s' | whole number
            alor:orderbook:MOEX:SBER?depth=0                | depth | 1 to 50
            alor:orderbook:MOEX:SBER?depth=51               | depth | 1 to 50
            alor:orderbook:MOEX:SBER?frequency=-1           | frequency | 10 to
            alor:orderbook:MOEX:SBER?frequency=9            | frequency | SLIM allowed are 0 to leave it to the broker, and 10 to
            alor:orderbook:MOEX:SBER?frequency=24&format=simple | frequency | SIMPLE allowed are 0 to leave it to the broker, and 25 to
            alor:quotes:MOEX:SBER?frequency=499             | frequency | HEAVY allowed are 0 to leave it to the broker, and 500 to
            alor:bars:MOEX:SBER?timeframe=60&frequency=often | frequency | whole number
            alor:bars:MOEX:SBER                             | needs a timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=0                 | timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=-60               | timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=1.5               | timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=m                 | timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=5m                | timeframe | whole seconds, at least 1, or D, W, M, Y
            alor:bars:MOEX:SBER?timeframe=60&from=yesterday | from | ISO-8601
            alor:bars:MOEX:SBER?timeframe=60&from=2026-13-01 | from | seconds since 1970
            alor:bars:MOEX:SBER?timeframe=60&from=-5        | from | seconds since 1970
            alor:bars:MOEX:SBER?timeframe=60&finishedOnly=perhaps | finishedOnly | true, false
            alor:bars:MOEX:SBER?timeframe=60&splitAdjust=perhaps | splitAdjust | true, false
            alor:bars:MOEX:SBER?timeframe=60&skipHistory=perhaps | skipHistory | true, false
            alor:bars:MOEX:SBER?timeframe=60&depth=5        | depth | finishedOnly
            alor:bars:MOEX:SBER?timeframe=60&overflow=LATEST | overflow | BLOCK
            alor:bars:MOEX?timeframe=60                     | needs a symbol | alor:bars:MOEX:SBER
            alor:quotes:MOEX:SBER?depth=5                   | depth | frequency
            alor:quotes:MOEX:SBER?skipHistory=true          | skipHistory | frequency
            alor:quotes:MOEX:SBER?timeframe=60              | timeframe | frequency
            alor:instruments:MOEX:SBER?updates=whole        | updates | merged, partial
            alor:instruments:MOEX:SBER?updates=merged&body=json | updates | partial
            alor:instruments:MOEX:SBER?overflow=LATEST      | overflow | BLOCK
            alor:instruments:MOEX:SBER?frequency=100        | frequency | updates
            alor:orderbook:MOEX:SBER?updates=partial        | updates | bookPolicy
            alor:all-trades:MOEX:SBER?depth=-1              | depth | 0 to 5000
            alor:all-trades:MOEX:SBER?depth=5001            | depth | 0 to 5000
            alor:all-trades:MOEX:SBER?includeVirtualTrades=perhaps | includeVirtualTrades | true, false
            alor:all-trades:MOEX:SBER?overflow=LATEST       | overflow | BLOCK
            alor:all-trades:MOEX:SBER?from=5                | from | includeVirtualTrades
            alor:orderbook:MOEX:SBER?includeVirtualTrades=true | includeVirtualTrades | bookPolicy
            alor:orderbook:MOEX:SBER?finishedOnly=true      | finishedOnly | bookPolicy
            alor:summary:MOEX:SBER                          | takes no symbol | SBER
            alor:summary:MOEX?frequency=100                 | frequency | skipHistory
            alor:risk:MOEX?orderStatuses=working            | orderStatuses | skipHistory
            alor:spectra-risk                               | needs an exchange | alor:spectra-risk:MOEX
            alor:trades:MOEX?orderStatuses=working          | orderStatuses | skipHistory
            alor:stop-orders:MOEX?orderStatuses=done        | orderStatuses | working, filled, canceled
            alor:stop-orders:MOEX?overflow=LATEST           | overflow | BLOCK
            alor:orderbook:MOEX:SBER?queueSize=0            | queueSize | 1 to
            alor:orderbook:MOEX:SBER?pingInterval=0         | pingInterval | 1 to
            alor:orderbook:MOEX:SBER?pingTimeout=soon       | pingTimeout | duration
            alor:orderbook:MOEX:SBER?reconnectDelay=5s&maxReconnectDelay=1s | maxReconnectDelay | 5000 to
            alor:orderbook:MOEX:SBER?maxMessageSize=10      | maxMessageSize | 1024 to
            alor:orderbook:MOEX:SBER?wsUrl=https://localhost | wsUrl | wss:// or ws://
            alor:orderbook:MOEX:SBER?apiUrl=localhost:8080  | apiUrl | https:// or http://
            alor:orderbook:MOEX:SBER?oauthUrl=http://       | oauthUrl | https:// or http://
            alor:orderbook:MOEX:SBER?cwsUrl=ws://a%20b      | cwsUrl | wss:// or ws://
            alor:orderbook:MOEX:SBER?httpComponent=carrier  | httpComponent | camel-http
            alor:orderbook:MOEX:SBER?side=BUY               | side | depth
            alor:orderbook:MOEX:SBER?exceptionHandler=%23no | exceptionHandler | #no
            alor:orderbook:MOEX:SBER,SBER                   | SBER,SBER | twice
            alor:orderbook:MOEX:SBER,                       | empty | symbol,symbol
            alor:orderbook:MOEX:,SBER                       | empty | symbol,symbol
            alor:orderbook:MOEX                             | needs a symbol | alor:orderbook:MOEX:SBER
            alor:orderbook::SBER                            | needs an exchange | alor:orderbook:MOEX
            alor:orderbook                                  | needs an exchange | alor:orderbook:MOEX
            alor:positions:MOEX?depth=5                     | depth | body, overflow, queueSize, skipHistory
            alor:positions:MOEX:SBER                        | takes no symbol | SBER
            alor:positions                                  | needs an exchange | alor:positions:MOEX
            alor:trades:MOEX?overflow=LATEST                | overflow | BLOCK
            alor:orders:MOEX?orderStatuses=working,eaten    | orderStatuses | working, filled, canceled
            alor:market-order:MOEX:SBER                     | cannot be consumed | orderbook, bars, quotes, instruments
            alor:time                                       | cannot be consumed | orderbook, bars, quotes, instruments
            """)
    void aConsumerThatIsDescribedWronglyFailsTheStart(String uri, String named, String allowed) {
        assertThat(startFailure(uri, "mock:events")).contains(named).contains(allowed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            alor:markt-order:MOEX:SBER                      | markt-order | stop-orders, market-order, limit-order
            alor:market-order:MOEX:SBER?transport=PIGEON    | transport | HTTP, WEBSOCKET
            alor:market-order:MOEX:SBER?side=HOLD           | side | BUY, SELL
            alor:market-order:MOEX:SBER?side=UNKNOWN        | side | BUY, SELL
            alor:market-order:MOEX:SBER?timeInForce=SOON    | timeInForce | ONEDAY
            alor:market-order:MOEX:SBER?timeInForce=UNKNOWN | timeInForce | oneday
            alor:market-order:MOEX:SBER?quantity=0          | quantity | 1 to
            alor:market-order:MOEX:SBER?quantity=-1         | quantity | 1 to
            alor:market-order:MOEX:SBER?quantity=1.5        | quantity | whole number
            alor:market-order:MOEX:SBER?quantity=many       | quantity | whole number
            alor:market-order:MOEX:SBER?quantity=5s         | quantity | whole number
            alor:market-order:MOEX:SBER?quantity=1000000000000 | quantity | 1 to
            alor:market-order:MOEX:SBER?price=1             | price | side, throwExceptionOnFailure
            alor:market-order:MOEX:SBER?which=all           | which | side, throwExceptionOnFailure
            alor:market-order:MOEX:SBER?action=list         | action | [create, update, cancel]
            alor:market-order:MOEX:SBER?action=destroy      | action | create, update, cancel
            alor:market-order:MOEX:SBER?orderId=17          | orderId | a market order has no field
            alor:market-order:MOEX?action=cancel&orderId=x  | orderId | 1 to 20 digits
            alor:market-order:MOEX?action=cancel&side=BUY   | side | the cancel of an order has no field
            alor:limit-order:MOEX:SBER?price=0              | price | above zero
            alor:limit-order:MOEX:SBER?price=cheap          | price | must be a number
            alor:limit-order:MOEX:SBER?icebergFixed=some    | icebergFixed | whole number
            alor:limit-order:MOEX:SBER?icebergVariance=200  | icebergVariance | 0 to 100
            alor:limit-order:MOEX:SBER?condition=MORE       | condition | price, quantity
            alor:limit-order:MOEX:SBER?checkPriceStep=maybe | checkPriceStep | true, false
            alor:limit-order:MOEX:SBER?action=update&timeInForce=ONEDAY | timeInForce | the update of a limit order has no field
            alor:stop-order:MOEX:SBER?condition=ABOVE       | condition | MORE, LESS, MOREOREQUAL, LESSOREQUAL
            alor:stop-order:MOEX:SBER?condition=UNKNOWN     | condition | MORE, LESS
            alor:stop-order:MOEX:SBER?triggerPrice=-1       | triggerPrice | above zero
            alor:stop-order:MOEX:SBER?protectingSeconds=301 | protectingSeconds | 1 to 300
            alor:stop-order:MOEX:SBER?protectingSeconds=5s  | protectingSeconds | whole number
            alor:stop-order:MOEX:SBER?activate=later        | activate | true, false
            alor:stop-order:MOEX:SBER?timeInForce=ONEDAY    | timeInForce | condition, failover
            alor:cancel-all                                 | needs an exchange | alor:cancel-all:MOEX
            alor:cancel-all:MOEX?which=SOME                 | which | ALL, ORDERS, STOP_ORDERS
            alor:cancel-all:MOEX?transport=HTTP             | transport | throwExceptionOnFailure, which
            alor:order-group?action=cancel                  | action | [create, update, get, list, delete]
            alor:order-group?executionPolicy=NEVER          | executionPolicy | ON_EXECUTE_OR_CANCEL, IGNORE_CANCEL
            alor:order-group?side=BUY                       | side | executionPolicy, groupId
            alor:market-order:MOEX:SBER?orderTimeout=0      | orderTimeout | 1 to
            alor:market-order:MOEX:SBER?depth=5             | depth | side, throwExceptionOnFailure
            alor:market-order:MOEX:SBER?allowMargin=perhaps | allowMargin | true, false
            alor:market-order:MOEX:SBER,GAZP                | one symbol | SBER,GAZP
            alor:market-order:NYSE:SBER                     | exchange | MOEX, SPBX
            alor:orderbook:MOEX:SBER,GAZP                   | one symbol | SBER,GAZP
            alor:orderbook:MOEX                             | needs a symbol | alor:orderbook:MOEX:SBER
            alor:positions                                  | needs an exchange | alor:positions:MOEX
            alor:orderbook:MOEX:SBER?bookPolicy=drop        | bookPolicy | depth, instrumentGroup
            alor:time?depth=5                               | depth | [body]
            alor:time:MOEX:SBER                             | takes no symbol | SBER
            alor:time:MOEX                                  | takes no exchange | MOEX
            alor:positions:MOEX?depth=5                     | depth | body, jsonResponse, login, withoutCurrency
            alor:positions:MOEX?skipHistory=true            | skipHistory | withoutCurrency
            alor:positions:MOEX?streaming=true              | streaming | withoutCurrency
            alor:positions:MOEX?login=P1                    | exchange of the URI | login
            alor:orders:MOEX?orderId=last                   | orderId | 19 digits
            alor:orders:MOEX:SBER                           | takes no symbol | SBER
            alor:summary                                    | needs an exchange | alor:summary:MOEX
            alor:bars:MOEX                                  | needs a symbol | alor:bars:MOEX:SBER
            alor:bars:MOEX:SBER?timeframe=H                 | timeframe | D, W, M, Y
            alor:bars:MOEX:SBER?from=tomorrow               | from | ISO-8601
            alor:bars:MOEX:SBER?from=2024-05-18&to=2024-05-17 | from is | to above from
            alor:bars:MOEX:SBER?countBack=5s                | countBack | whole number
            alor:bars:MOEX:SBER?countBack=5&streaming=true  | countBack | streaming
            alor:bars:MOEX:SBER?pageSize=100                | pageSize | streaming=true
            alor:bars:MOEX:SBER?streaming=true&pageSize=1   | pageSize | 2 to 50000
            alor:bars:MOEX:SBER?untraded=perhaps            | untraded | true, false
            alor:bars:MOEX:SBER?depth=5                     | depth | countBack, from, instrumentGroup
            alor:quotes:MOEX:SBER,                          | empty | symbol,symbol
            alor:all-trades:MOEX:SBER?priceFrom=cheap       | priceFrom | decimal number
            alor:all-trades:MOEX:SBER?limit=5               | limit | take
            alor:all-trades:MOEX:SBER?history=true&limit=50001 | limit | 1 to 50000
            alor:trades:MOEX?history=true&limit=1001        | limit | 1 to 1000
            alor:trades:MOEX?dateFrom=2024-05-17            | dateFrom | withRepo
            alor:instruments:MOEX?sector=SPBX               | sector | FORTS, FOND, CURR
            alor:instruments:MOEX?market=NYSE               | market | FORTS, FOND, CURR, SPBX
            alor:risk-rates?riskCategoryId=high             | riskCategoryId | whole number
            alor:estimate:MOEX:SBER?budget=-1               | budget | above 0
            alor:estimate:MOEX:SBER?streaming=true          | streaming | budget
            """)
    void aProducerThatIsDescribedWronglyFailsTheStart(String uri, String named, String allowed) {
        assertThat(startFailure("direct:in", uri)).contains(named).contains(allowed);
    }

    @Test
    void aCommentThatLeavesNoRoomForTheTagFailsTheStart() {
        assertThat(startFailure("direct:in", "alor:market-order:MOEX:SBER?comment=" + "x".repeat(100)))
                .contains("comment")
                .contains("characters");
    }

    @Test
    void withoutRefreshTokenTheMessageSaysWhereToSetIt() {
        assertThat(failure("alor:orderbook:MOEX:SBER", "mock:events"))
                .contains("no refresh token")
                .contains("camel.component.alor.refreshToken");
        assertThat(failure("direct:in", "alor:time")).contains("camel.component.alor.refreshToken");
    }

    @Test
    void aPlaceholderThatNobodyFilledInIsNoRefreshToken() {
        assertThat(failure("alor:orderbook:MOEX:SBER?refreshToken=RAW(${ALOR_REFRESH_TOKEN})", "mock:events"))
                .contains("refreshToken is a placeholder that nobody has filled in");
    }

    @Test
    void withoutPortfolioTheMessageSaysWhereToSetIt() {
        assertThat(failure("alor:positions:MOEX?refreshToken=demo", "mock:events"))
                .contains("needs a portfolio")
                .contains("option portfolio");
    }

    @Test
    void theRefreshTokenIsInNoMessage() {
        assertThat(startFailure("alor:orderbook:MOEX:SBER?dept=5&refreshToken=s3cret-t0ken", "mock:events"))
                .doesNotContain("s3cret-t0ken");
    }

    /** The same option is a time where bars begin. */
    @Test
    void ownPastTradesBeginAtTheNumberOfATrade() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            String uri = complete("alor:trades:MOEX?history=true&from=2006665023417483347");

            assertThat(context.getEndpoint(uri).createProducer()).isNotNull();
        }
    }

    private static String startFailure(String from, String to) {
        return failure(complete(from), complete(to));
    }

    private static String complete(String uri) {
        return uri.startsWith("alor:") && !uri.contains("refreshToken")
                ? uri + (uri.contains("?") ? "&" : "?") + COMPLETE
                : uri;
    }

    /** Returns what the failure of the start says, with all its causes. */
    private static String failure(String from, String to) {
        CamelContext context = new DefaultCamelContext();
        try {
            Throwable failure = catchThrowable(() -> {
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(from).to(to);
                    }
                });
                context.start();
            });
            assertThat(failure).as("the context started").isNotNull();
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .map(Throwable::toString)
                    .collect(Collectors.joining("\n"));
        } finally {
            context.stop();
        }
    }
}
