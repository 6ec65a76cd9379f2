package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Request ids of orders that Kafka records ask for: the same for the same record, different for everything else. */
class KafkaRequestIdsTest extends CamelTestSupport {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);
    private static final Map<String, Object> LIMIT = Map.of("side", "buy", "quantity", 1, "price", "300");

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    private final AtomicBoolean failed = new AtomicBoolean();

    private int before;
    private long offset;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        connect(context);
        return context;
    }

    private static void connect(CamelContext context) {
        SimulatedBroker.connect(context, SIMULATOR.simulator());
        SimulatedBroker.connect(context, "quick", SIMULATOR.simulator(), "demo", "D39004")
                .getConfiguration()
                .setOrderTimeout(3_000);
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:order").to("alor:market-order:MOEX:SBER").id("order");
                from("direct:limit").to("alor:limit-order:MOEX:SBER").id("limit");
                from("direct:two-steps")
                        .to("alor:market-order:MOEX:SBER")
                        .id("first")
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER")
                        .id("second");
                from("direct:split")
                        .split(body())
                        .to("alor:market-order:MOEX:SBER")
                        .id("each");
                from("direct:loop")
                        .loop(2)
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER")
                        .id("again");
                from("direct:copies")
                        .multicast()
                        .parallelProcessing()
                        .to("alor:market-order:MOEX:SBER", "alor:market-order:MOEX:SBER");
                from("direct:list")
                        .recipientList(constant("alor:market-order:MOEX:SBER,alor:market-order:MOEX:SBER"))
                        .id("list");
                from("direct:after-loop")
                        .loopDoWhile(exchange -> exchange.getProperty(Exchange.LOOP_INDEX, -1, Integer.class)
                                < exchange.getMessage().getHeader("rounds", Integer.class))
                        .setHeader("round")
                        .exchangeProperty(Exchange.LOOP_INDEX)
                        .end()
                        .to("alor:market-order:MOEX:SBER")
                        .id("after-loop");
                from("direct:after-copies")
                        .multicast(KafkaRequestIdsTest::theOneThatIsLast)
                        .to("mock:one", "mock:other")
                        .end()
                        .to("alor:market-order:MOEX:SBER")
                        .id("after-copies");
                from("direct:calls-after-copies").split(body()).to("direct:after-copies");
                from("direct:calls-after-split").split(body()).to("direct:after-split");
                from("direct:after-split")
                        .split(constant("a,b"))
                        .to("mock:part")
                        .end()
                        .to("alor:market-order:MOEX:SBER")
                        .id("after-split");
                from("direct:calls-before-loop").loop(2).setBody(constant(ONE)).to("direct:before-loop");
                from("direct:before-loop")
                        .to("alor:market-order:MOEX:SBER")
                        .id("before-loop")
                        .loop(1)
                        .to("mock:part");
                from("direct:called-twice")
                        .to("direct:called")
                        .id("one-call")
                        .setBody(constant(ONE))
                        .to("direct:called")
                        .id("other-call");
                from("direct:called").to("alor:market-order:MOEX:SBER").id("called");
                from("direct:list-of-routes")
                        .recipientList(constant("direct:called,direct:called"))
                        .parallelProcessing()
                        .id("list-of-routes");
                from("direct:two-lists")
                        .recipientList(constant("direct:called"))
                        .id("one-list")
                        .setBody(constant(ONE))
                        .recipientList(constant("direct:called"))
                        .id("other-list");
                from("direct:split-in-split")
                        .split(body())
                        .split(body())
                        .parallelProcessing()
                        .to("alor:market-order:MOEX:SBER")
                        .id("inner-part");
                from("direct:split-before-order")
                        .split(body())
                        .split(constant("a,b"))
                        .to("mock:part")
                        .end()
                        .to("alor:market-order:MOEX:SBER")
                        .id("behind-inner-split");
                from("direct:loop-in-loop")
                        .loop(2)
                        .to("direct:inner-loop")
                        .id("calls-inner-loop")
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER")
                        .id("behind-inner-loop");
                from("direct:inner-loop")
                        .loop(3)
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER")
                        .id("inner-round");
                from("direct:by-queue")
                        .split(body())
                        .to("seda:queued?waitForTaskToComplete=Always")
                        .id("to-queue");
                from("seda:queued").to("alor:market-order:MOEX:SBER").id("queued");
                from("direct:tried-again")
                        .onException(IllegalStateException.class)
                        .maximumRedeliveries(1)
                        .redeliveryDelay(0)
                        .end()
                        .to("direct:fails-once")
                        .id("tries");
                from("direct:fails-once")
                        .errorHandler(noErrorHandler())
                        .loop(2)
                        .setBody(constant(ONE))
                        .to("alor:market-order:MOEX:SBER")
                        .id("tried")
                        .end()
                        .process(exchange -> {
                            if (failed.compareAndSet(false, true)) {
                                throw new IllegalStateException("once");
                            }
                        });
                from("direct:until-confirmed")
                        .loopDoWhile(KafkaRequestIdsTest::isNotConfirmed)
                        .setBody(constant(ONE))
                        .to("quick:market-order:MOEX:SBER?throwExceptionOnFailure=false")
                        .id("until-confirmed")
                        .process(exchange -> SIMULATOR.simulator().faults().clear());
                from("direct:next-record")
                        .loop(2)
                        .setBody(constant(ONE))
                        .setHeader("kafka.OFFSET")
                        .exchangeProperty(Exchange.LOOP_INDEX)
                        .setHeader("kafka.TOPIC")
                        .header("topic")
                        .to("quick:market-order:MOEX:SBER?throwExceptionOnFailure=false")
                        .id("next-record")
                        .process(exchange -> SIMULATOR.simulator().faults().clear());
                from("direct:chosen").to("alor:market-order:MOEX:SBER?requestId=${header.desk}-${body[side]}");
            }
        };
    }

    private static boolean isNotConfirmed(Exchange exchange) {
        return exchange.getMessage().getHeader(AlorConstants.OUTCOME) != Outcome.CONFIRMED;
    }

    private static Exchange theOneThatIsLast(Exchange before, Exchange next) {
        boolean last = next.getProperty(Exchange.MULTICAST_INDEX)
                .equals(next.getMessage().getHeader("last"));
        return before == null || last ? next : before;
    }

    @BeforeEach
    void remember() {
        before = created().size();
        offset += System.nanoTime();
    }

    /** A version that derives other ids would send again what this one has sent. */
    @Test
    void derivedIdsNeverChange() {
        assertThat(KafkaRequestIds.derive("orders", "3", "1042", "", "", "", "send", "alor://market-order:MOEX", "x"))
                .isEqualTo("c6de20dc-e009-8287-9a80-30870681d6a1");
        OrderReceipt receipt = order("direct:order", ONE, Map.of("kafka.OFFSET", 17L));
        assertThat(receipt.requestId()).isEqualTo("27c73741-8642-8b3c-9eb9-794121b9e0fa");
    }

    @Test
    void aRecordThatComesAgainIsTheSameOrder() {
        OrderReceipt first = order("direct:order", ONE, Map.of());
        OrderReceipt second = order("direct:order", ONE, Map.of());

        assertThat(second.requestId()).isEqualTo(first.requestId());
        assertThat(second.orderNumber()).isEqualTo(first.orderNumber());
        assertCreated(1);
    }

    @Test
    void theNextRecordIsAnotherOrder() {
        order("direct:order", ONE, Map.of());
        offset++;
        order("direct:order", ONE, Map.of());
        order("direct:order", ONE, Map.of("kafka.PARTITION", 1));
        order("direct:order", ONE, Map.of("kafka.TOPIC", "others"));

        assertCreated(4);
    }

    @Test
    void equalOrdersOfOneRecordAreSeveral() {
        order("direct:two-steps", ONE, Map.of());
        assertCreated(2);
        template.requestBodyAndHeaders("direct:split", List.of(ONE, ONE, ONE), record(Map.of()));
        assertCreated(5);
        order("direct:loop", ONE, Map.of());
        assertCreated(7);
        order("direct:copies", ONE, Map.of());
        assertCreated(9);
        order("direct:list", ONE, Map.of());
        assertCreated(11);
    }

    @Test
    void equalOrdersOfOneRecordAreTheSameWhenItComesAgain() {
        for (int delivery = 0; delivery < 2; delivery++) {
            order("direct:two-steps", ONE, Map.of());
            template.requestBodyAndHeaders("direct:split", List.of(ONE, ONE, ONE), record(Map.of()));
            order("direct:loop", ONE, Map.of());
            order("direct:copies", ONE, Map.of());
            order("direct:list", ONE, Map.of());
        }
        assertCreated(11);
    }

    @Test
    void theWayToAStepTellsEqualOrdersApart() {
        List<Object> parts = List.of(List.of(ONE, ONE), List.of(ONE, ONE, ONE));
        for (int delivery = 0; delivery < 2; delivery++) {
            order("direct:called-twice", ONE, Map.of());
            order("direct:list-of-routes", ONE, Map.of());
            order("direct:two-lists", ONE, Map.of());
            assertCreated(delivery == 0 ? 6 : 23);
            template.requestBodyAndHeaders("direct:split-in-split", parts, record(Map.of()));
            assertCreated(delivery == 0 ? 11 : 23);
            template.requestBodyAndHeaders("direct:split-before-order", List.of(ONE, ONE), record(Map.of()));
            assertCreated(delivery == 0 ? 13 : 23);
            order("direct:loop-in-loop", ONE, Map.of());
            assertCreated(delivery == 0 ? 21 : 23);
            template.requestBodyAndHeaders("direct:by-queue", List.of(ONE, ONE), record(Map.of()));
            assertCreated(23);
        }
    }

    @Test
    void aCallThatIsTriedAgainAsksForTheSameOrders() {
        order("direct:tried-again", ONE, Map.of());

        assertThat(failed).isTrue();
        assertCreated(2);
    }

    @Test
    void aRecordWhoseWayWasNotFollowedIsDenied() throws Exception {
        CamelContext other = new DefaultCamelContext();
        try {
            connect(other);
            other.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:late").process(exchange -> {
                        exchange.getMessage().setHeaders(record(Map.of()));
                        other.createProducerTemplate().send("alor:market-order:MOEX:SBER", exchange);
                    });
                }
            });
            other.start();
            CamelExecutionException failure =
                    catchThrowableOfType(CamelExecutionException.class, () -> other.createProducerTemplate()
                            .requestBody("direct:late", ONE));

            assertThat(failure.getCause()).hasMessageContaining("its way through the routes was not followed");
            assertCreated(0);
        } finally {
            other.stop();
        }
    }

    /** Camel numbers the steps of a second context on from those of the first. */
    @Test
    void stepsWithoutAnIdKeepTheirNameInTheNextProcess() throws Exception {
        for (int process = 0; process < 2; process++) {
            CamelContext other = new DefaultCamelContext();
            try {
                connect(other);
                other.addRoutes(createRouteBuilder());
                other.start();
                for (String route : List.of("direct:copies", "direct:list")) {
                    other.createProducerTemplate().requestBodyAndHeaders(route, ONE, record(Map.of()));
                }
            } finally {
                other.stop();
            }
        }

        assertCreated(4);
    }

    @Test
    void howOftenALoopInFrontRanIsNotPartOfTheId() {
        order("direct:after-loop", ONE, Map.of("rounds", 1));
        order("direct:after-loop", ONE, Map.of("rounds", 3));

        assertCreated(1);
    }

    @Test
    void whichCopyInFrontWasTheLastIsNotPartOfTheId() {
        order("direct:after-copies", ONE, Map.of("last", 0));
        order("direct:after-copies", ONE, Map.of("last", 1));

        assertCreated(1);
    }

    @Test
    void whatACallingRouteCountsStaysPartOfTheId() {
        for (int last = 0; last < 2; last++) {
            template.requestBodyAndHeaders(
                    "direct:calls-after-copies", List.of(ONE, ONE), record(Map.of("last", last)));
            assertCreated(2);
        }
        template.requestBodyAndHeaders("direct:calls-after-split", List.of(ONE, ONE, ONE), record(Map.of()));
        assertCreated(5);
        order("direct:calls-before-loop", ONE, Map.of());
        assertCreated(7);
    }

    @Test
    void theNextRoundAfterOneInDoubtAsksForTheSameOrder() {
        leaveInDoubt();

        OrderReceipt receipt = order("direct:until-confirmed", ONE, Map.of());

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertCreated(1);
    }

    @Test
    void theNextRecordAfterOneInDoubtIsAnotherOrder() {
        leaveInDoubt();

        order("direct:next-record", ONE, Map.of("topic", "records-" + offset));

        assertCreated(2);
    }

    @Test
    void aPriceReckonedAnewForTheSameRecordIsRefused() {
        order("direct:limit", LIMIT, Map.of());

        CamelExecutionException failure = catchThrowableOfType(
                CamelExecutionException.class,
                () -> order("direct:limit", Map.of("side", "buy", "quantity", 1, "price", "301"), Map.of()));

        assertThat(((OrderDeniedException) failure.getCause()).receipt().reason())
                .isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertCreated(1);
    }

    @Test
    void theSamePriceInOtherWordsIsTheSameOrder() {
        OrderReceipt first = order("direct:limit", LIMIT, Map.of());
        OrderReceipt second = order("direct:limit", Map.of("side", "buy", "quantity", 1, "price", "300.00"), Map.of());

        assertThat(second.orderNumber()).isEqualTo(first.orderNumber());
        assertCreated(1);
    }

    @Test
    void theHeaderWinsOverTheRecord() {
        OrderReceipt receipt = order("direct:order", ONE, Map.of(AlorConstants.REQUEST_ID, "mine"));

        assertThat(receipt.requestId()).isEqualTo("mine");
    }

    @Test
    void anExpressionTakesThePlaceOfTheRecord() {
        OrderReceipt receipt = order("direct:chosen", ONE, Map.of("desk", "d" + offset));

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.requestId()).isEqualTo("d" + offset + "-buy");
    }

    private static void leaveInDoubt() {
        SIMULATOR
                .simulator()
                .faults()
                .add(new LoseReply(Ending.RESET), When.on(Channel.API).about("/actions/"));
        SIMULATOR
                .simulator()
                .faults()
                .add(new AnswerInstead(503, "closed"), When.on(Channel.API).about("GET /md"));
    }

    private OrderReceipt order(String route, Map<String, Object> order, Map<String, Object> headers) {
        return template.requestBodyAndHeaders(route, order, record(headers), OrderReceipt.class);
    }

    private Map<String, Object> record(Map<String, Object> headers) {
        Map<String, Object> all =
                new HashMap<>(Map.of("kafka.TOPIC", "orders", "kafka.PARTITION", 0, "kafka.OFFSET", offset));
        all.putAll(headers);
        return all;
    }

    private void assertCreated(int count) {
        List<Effect> mine = created().subList(before, created().size());
        assertThat(mine).hasSize(count);
        assertThat(mine).extracting(Effect::requestId).doesNotContainNull().doesNotHaveDuplicates();
    }

    private static List<Effect> created() {
        return SIMULATOR.simulator().ledger().effects(Effect.Kind.ORDER_CREATED);
    }
}
