package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.Side;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an order is read out of a message, and that a wrong one never leaves. */
class OrderInputTest extends CamelTestSupport {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    private Traffic traffic;
    private int effects;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SimulatedBroker.connect(context, SIMULATOR.simulator());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:order").to("alor:market-order:MOEX:SBER");
                from("direct:websocket").to("alor:market-order:MOEX:SBER?transport=WEBSOCKET");
                from("direct:bare").to("alor:market-order");
                from("direct:defaults").to("alor:market-order:MOEX:SBER?side=BUY&quantity=1&comment=of the option");
                from("direct:quiet").to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false");
                from("direct:book")
                        .to("alor:orderbook:MOEX:GAZP")
                        .process(exchange -> {
                            exchange.getMessage().setHeader(AlorConstants.SYMBOL, "GAZP");
                            exchange.getMessage().setHeader(AlorConstants.EXCHANGE, "SPBX");
                            exchange.getMessage().setHeader(AlorConstants.BOARD, "SMAL");
                            exchange.getMessage().setHeader(AlorConstants.PORTFOLIO, "D00000");
                        })
                        .setBody(constant("{\"side\":\"buy\",\"quantity\":1}"))
                        .to("alor:market-order:MOEX:SBER");
            }
        };
    }

    @BeforeEach
    void watch() {
        traffic = Traffic.of(SIMULATOR.simulator());
        effects = SIMULATOR.simulator().ledger().effects().size();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                 | MISSING_FIELD  | side
            {"side":null,"quantity":1}                         | MISSING_FIELD  | side
            {"side":"buy"}                                     | MISSING_FIELD  | quantity
            {"side":"hold","quantity":1}                       | INVALID_FIELD  | side
            {"side":"buy","quantity":0}                        | INVALID_FIELD  | quantity
            {"side":"buy","quantity":-1}                       | INVALID_FIELD  | quantity
            {"side":"buy","quantity":1.5}                      | INVALID_FIELD  | quantity
            {"side":"buy","quantity":"abc"}                    | INVALID_FIELD  | quantity
            {"side":"buy","quantity":true}                     | INVALID_FIELD  | quantity
            {"side":"buy","quantity":1000000000000}            | INVALID_FIELD  | quantity
            {"side":"buy","quantity":1e400}                    | MALFORMED_BODY | JSON
            {"side":"buy","quantity":1,"exchange":"NYSE"}      | INVALID_FIELD  | exchange
            {"side":"buy","quantity":1,"symbol":""}            | MISSING_FIELD  | symbol
            {"side":"buy","quantity":1,"quantiti":2}           | UNKNOWN_FIELD  | quantiti
            {"side":"buy","quantity":1,"price":300}            | UNKNOWN_FIELD  | price
            {"side":"buy","quantity":1,"timeInForce":"soon"}   | INVALID_FIELD  | timeInForce
            {"side":"buy","quantity":1                         | MALFORMED_BODY | JSON
            {"side":"buy","quantity":1}{}                      | MALFORMED_BODY | JSON
            [1,2]                                              | MALFORMED_BODY | JSON
            buy one                                            | MALFORMED_BODY | JSON
            """)
    void aWrongOrderIsDeniedByFieldAndNothingIsSent(String body, DenialReason reason, String named) {
        for (String route : new String[] {"direct:order", "direct:websocket"}) {
            assertDenied(template.send(route, exchange -> exchange.getMessage().setBody(body)), reason, named);
        }
    }

    @Test
    void aCommentWithoutRoomForTheTagIsDenied() {
        assertDenied(
                send("direct:order", Map.of("side", "buy", "quantity", 1, "comment", "x".repeat(100))),
                DenialReason.COMMENT_TOO_LONG,
                "comment");
    }

    @Test
    void aBookIsNoOrder() {
        OrderBook book =
                context.createProducerTemplate().requestBody("alor:orderbook:MOEX:SBER", null, OrderBook.class);

        assertDenied(send("direct:order", book), DenialReason.MALFORMED_BODY, "OrderBook");
    }

    @Test
    void anObjectOfAnotherKindIsNoOrder() {
        assertDenied(send("direct:order", Thread.State.NEW), DenialReason.MALFORMED_BODY, "Thread$State");
    }

    @Test
    void aBodyWithoutEndIsNoOrder() {
        assertDenied(
                send("direct:order", new ByteArrayInputStream(new byte[100_000])),
                DenialReason.MALFORMED_BODY,
                "longer than");
    }

    @Test
    void whatNeitherOptionsNorMessageSayIsMissing() {
        assertDenied(send("direct:bare", Map.of("side", "buy", "quantity", 1)), DenialReason.MISSING_FIELD, "exchange");
        assertDenied(
                send("direct:bare", Map.of("side", "buy", "quantity", 1, "exchange", "MOEX")),
                DenialReason.MISSING_FIELD,
                "symbol");
    }

    @Test
    void aRequestIdThatNoHeaderCanCarryIsDenied() {
        Exchange exchange = template.request("direct:order", message -> {
            message.getMessage().setHeader(AlorConstants.REQUEST_ID, "a\r\nb");
            message.getMessage().setBody(Map.of("side", "buy", "quantity", 1));
        });

        assertDenied(exchange, DenialReason.INVALID_FIELD, "request id");
    }

    @Test
    void theMessageMaySayEverything() {
        OrderReceipt receipt = template.requestBody(
                "direct:bare",
                Map.of("instrument", Map.of("exchange", "MOEX", "symbol", "GAZP"), "side", "buy", "quantity", 1),
                OrderReceipt.class);

        assertThat(receipt.symbol()).isEqualTo("GAZP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}"})
    void anEmptyBodyLeavesAllToTheOptions(String body) {
        OrderState order = order(template.requestBody("direct:defaults", body, OrderReceipt.class));

        assertThat(order.side()).isEqualTo(Side.BUY);
        assertThat(order.quantity()).isEqualTo(1);
        assertThat(order.comment()).startsWith("of the option");
    }

    @Test
    void noBodyLeavesAllToTheOptions() {
        OrderReceipt receipt = template.requestBody("direct:defaults", (Object) null, OrderReceipt.class);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theBodyWinsOverTheOptionsAndHeadersOverTheBody() {
        OrderState ofTheBody = order(template.requestBody(
                "direct:defaults", Map.of("quantity", 2, "comment", "of the body"), OrderReceipt.class));
        OrderState ofTheHeader = order(template.requestBodyAndHeaders(
                "direct:defaults",
                Map.of("quantity", 2, "comment", "of the body"),
                Map.of(AlorConstants.ORDER_QUANTITY, 3, AlorConstants.ORDER_SYMBOL, "GAZP"),
                OrderReceipt.class));

        assertThat(ofTheBody.quantity()).isEqualTo(2);
        assertThat(ofTheBody.comment()).startsWith("of the body");
        assertThat(ofTheHeader.quantity()).isEqualTo(3);
        assertThat(ofTheHeader.listing().symbol()).isEqualTo("GAZP");
        assertThat(ofTheHeader.comment()).startsWith("of the body");
    }

    @Test
    void theHeadersOfABookNeverChangeAnOrder() {
        OrderState order = order(template.requestBody("direct:book", (Object) null, OrderReceipt.class));

        assertThat(order.listing().symbol()).isEqualTo("SBER");
        assertThat(order.portfolio()).isEqualTo("D39004");
    }

    @Test
    void jsonComesAsStreamToo() {
        OrderReceipt receipt = template.requestBody(
                "direct:order",
                new ByteArrayInputStream("{\"side\":\"buy\",\"quantity\":1}".getBytes(StandardCharsets.UTF_8)),
                OrderReceipt.class);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void withoutExceptionsTheReceiptIsTheBodyWhateverTheOutcome() {
        Exchange exchange = send("direct:quiet", "{}");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(AlorConstants.OUTCOME)).isEqualTo(Outcome.DENIED);
        assertThat(exchange.getMessage().getBody(OrderReceipt.class).reason()).isEqualTo(DenialReason.MISSING_FIELD);
    }

    @Test
    void callersOfATemplateSeeTheDenial() {
        assertThatExceptionOfType(CamelExecutionException.class)
                .isThrownBy(() -> template.requestBody("direct:order", "{}"))
                .withCauseInstanceOf(OrderDeniedException.class);
    }

    private Exchange send(String route, Object body) {
        return template.request(route, exchange -> exchange.getMessage().setBody(body));
    }

    private void assertDenied(Exchange exchange, DenialReason reason, String named) {
        assertThat(exchange.getException()).isInstanceOfSatisfying(OrderDeniedException.class, denied -> {
            assertThat(denied.receipt().outcome()).isEqualTo(Outcome.DENIED);
            assertThat(denied.receipt().reason()).isEqualTo(reason);
            assertThat(denied.getMessage()).contains(named);
        });
        assertThat(traffic.orders()).isZero();
        assertThat(SIMULATOR.simulator().ledger().effects()).hasSize(effects);
    }

    private static OrderState order(OrderReceipt receipt) {
        return SIMULATOR.simulator().exchange().orders("D39004").stream()
                .filter(order -> order.number().equals(receipt.orderNumber()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(receipt.toString()));
    }
}
