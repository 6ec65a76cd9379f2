package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.order.OrderException;
import io.github.camelalor.order.OrderInDoubtException;
import io.github.camelalor.order.OrderNotSentException;
import io.github.camelalor.order.OrderRejectedException;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How orders end for a route, and under which request ids they go out. */
class OrderOutcomeTest extends CamelTestSupport {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    private int before;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SimulatedBroker.connect(context, SIMULATOR.simulator())
                .getConfiguration()
                .setOrderTimeout(1_500);
        AlorConfiguration down = SimulatedBroker.connect(context, "down", SIMULATOR.simulator(), "demo", "D39004")
                .getConfiguration();
        down.setOrderTimeout(900);
        down.setApiUrl("http://localhost:1");
        down.setCwsUrl("ws://localhost:1/cws");
        return context;
    }

    @Override
    protected RoutesBuilder[] createRouteBuilders() {
        return new RoutesBuilder[] {routes(), redeliveredRoutes()};
    }

    private static RoutesBuilder redeliveredRoutes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(2)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> SIMULATOR.simulator().faults().clear()));
                for (Transport transport : Transport.values()) {
                    from("direct:redelivered-" + transport).to("alor:market-order:MOEX:SBER?transport=" + transport);
                }
            }
        };
    }

    private static RoutesBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(OrderRejectedException.class).handled(true).to("mock:rejected");
                onException(OrderDeniedException.class).handled(true).to("mock:denied");
                onException(OrderNotSentException.class).handled(true).to("mock:not-sent");
                onException(OrderInDoubtException.class).handled(true).to("mock:in-doubt");
                for (Transport transport : Transport.values()) {
                    from("direct:" + transport).to("alor:market-order:MOEX:SBER?transport=" + transport);
                    from("direct:down-" + transport).to("down:market-order:MOEX:SBER?transport=" + transport);
                }
                from("direct:two-steps")
                        .to("alor:market-order:MOEX:SBER")
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER");
                from("direct:loop").loop(2).setBody(constant(ONE)).to("alor:market-order:MOEX:SBER");
                from("direct:rejected-loop")
                        .loop(2)
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:NOSUCH?throwExceptionOnFailure=false")
                        .to("mock:receipts");
                from("direct:split")
                        .split(body())
                        .to("alor:market-order:MOEX:SBER")
                        .end();
                from("direct:parallel")
                        .split(body())
                        .parallelProcessing()
                        .to("alor:market-order:MOEX:SBER")
                        .end();
                from("direct:multicast")
                        .multicast()
                        .to("alor:market-order:MOEX:SBER", "alor:market-order:MOEX:SBER", "direct:HTTP");
            }
        };
    }

    @BeforeEach
    void remember() {
        before = created().size();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRejectionReachesTheErrorHandlerWithTheBrokersWords(Transport transport) throws Exception {
        OrderException failure =
                failure("mock:rejected", "direct:" + transport, Map.of("side", "buy", "quantity", 1, "symbol", "NOPE"));

        assertThat(failure.receipt().code()).isNotBlank();
        assertThat(failure.receipt().message()).isNotBlank();
        assertThat(failure).hasMessageContaining(failure.receipt().code());
        assertThat(failure).hasMessageContaining(failure.receipt().message());
        assertThat(failure.receipt().orderNumber()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aDenialReachesTheErrorHandler(Transport transport) throws Exception {
        failure("mock:denied", "direct:" + transport, Map.of());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatCouldNotBeSentReachesTheErrorHandler(Transport transport) throws Exception {
        failure("mock:not-sent", "direct:down-" + transport, ONE);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anOrderInDoubtReachesTheErrorHandler(Transport transport) throws Exception {
        loseReplies();
        SIMULATOR
                .simulator()
                .faults()
                .add(new AnswerInstead(503, "closed"), When.on(Channel.API).about("GET /md"));

        OrderException failure = failure("mock:in-doubt", "direct:" + transport, ONE);

        assertThat(created()).hasSize(before + 1);
        assertThat(failure.receipt().requestId()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theRequestIdOfTheHeaderIsTheOneOnTheWire(Transport transport) {
        String id = "desk-" + transport;
        template.requestBodyAndHeader("direct:" + transport, ONE, AlorConstants.REQUEST_ID, id);

        assertThat(SIMULATOR.simulator().ledger().effectsOf(id)).isNotEmpty().allSatisfy(effect -> assertThat(
                        transport == Transport.HTTP ? effect.requestId() : effect.guid())
                .isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRedeliveryRepeatsTheRequestId(Transport transport) {
        loseReplies();
        SIMULATOR
                .simulator()
                .faults()
                .add(new AnswerInstead(500, "oops"), When.on(Channel.API).about("GET /md"));

        OrderReceipt receipt = template.requestBody("direct:redelivered-" + transport, ONE, OrderReceipt.class);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(before + 1);
        assertThat(SIMULATOR.simulator().ledger().effectsOf(receipt.requestId()))
                .filteredOn(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .hasSize(1);
    }

    @Test
    void aRedeliveryAfterAServerErrorIsTheSameOrder() {
        SIMULATOR
                .simulator()
                .faults()
                .add(new AnswerInstead(500, "oops"), When.on(Channel.API).at(Moment.ANSWERING));

        OrderReceipt receipt = template.requestBody("direct:redelivered-HTTP", ONE, OrderReceipt.class);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(before + 1);
    }

    @Test
    void twoStepsOfARouteAreTwoOrders() {
        template.requestBody("direct:two-steps", ONE);

        assertCreatedUnderDifferentIds(2);
    }

    @Test
    void aLoopMakesOneOrderATime() {
        template.requestBody("direct:loop", ONE);

        assertCreatedUnderDifferentIds(2);
    }

    @Test
    void theNextOrderAfterARejectedOneHasAnIdOfItsOwn() throws Exception {
        MockEndpoint receipts = getMockEndpoint("mock:receipts");
        receipts.expectedMessageCount(2);

        template.requestBody("direct:rejected-loop", ONE);

        receipts.assertIsSatisfied();
        assertThat(receipts.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(OrderReceipt.class))
                .allSatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED))
                .extracting(OrderReceipt::requestId)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfASplitIsAnOrder() {
        template.requestBody("direct:split", List.of(ONE, ONE, ONE));
        assertCreatedUnderDifferentIds(3);
    }

    @Test
    void everyPartOfAParallelSplitIsAnOrder() {
        template.requestBody("direct:parallel", List.of(ONE, ONE, ONE));
        assertCreatedUnderDifferentIds(3);
    }

    @Test
    void everyCopyOfAMulticastIsAnOrder() {
        template.requestBody("direct:multicast", ONE);
        assertCreatedUnderDifferentIds(3);
    }

    private void assertCreatedUnderDifferentIds(int count) {
        List<Effect> mine = created().subList(before, created().size());
        assertThat(mine).hasSize(count);
        assertThat(mine).extracting(Effect::requestId).doesNotContainNull().doesNotHaveDuplicates();
    }

    private static List<Effect> created() {
        return SIMULATOR.simulator().ledger().effects(Effect.Kind.ORDER_CREATED);
    }

    private static void loseReplies() {
        SIMULATOR
                .simulator()
                .faults()
                .add(new LoseReply(Ending.RESET), When.on(Channel.API).about("/actions/"));
        SIMULATOR
                .simulator()
                .faults()
                .add(new LoseReply(Ending.RESET), When.on(Channel.CWS).about("create:"));
    }

    private OrderException failure(String expected, String route, Object order) throws Exception {
        MockEndpoint mock = getMockEndpoint(expected);
        mock.expectedMessageCount(1);
        template.sendBody(route, order);
        mock.assertIsSatisfied();
        return mock.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, OrderException.class);
    }
}
