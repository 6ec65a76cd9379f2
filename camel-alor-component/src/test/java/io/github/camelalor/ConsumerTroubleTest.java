package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Corrupt;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.SendText;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.stream.StreamException;
import io.github.camelalor.stream.SubscriptionRefusedException;
import io.github.camelalor.stream.SubscriptionStatus;
import io.github.camelalor.stream.UnreadableFrameException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with a subscription is heard of by the route, by the exception handler and by health: never silence. */
class ConsumerTroubleTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).client("P000001", "other", "D00001"));

    private final CamelContext context = new DefaultCamelContext();
    private final List<Throwable> handled = new CopyOnWriteArrayList<>();
    private AlorSimulator simulator;
    private AlorComponent alor;

    @BeforeEach
    void connect() {
        simulator = exchange.simulator();
        alor = SimulatedBroker.connect(context, simulator);
        HealthChecks.ofConsumers(context);
        context.getRegistry().bind("handler", ExceptionHandler.class, new Handler());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alor:orderbook:MOEX:NOPE               | 404 | NOPE
            alor:positions:MOEX?portfolio=D00001   | 403 | D00001
            alor:trades:MOEX?portfolio=D99999      | 403 | D99999
            """)
    void aRefusedSubscriptionIsToldWithTheBrokersCodeAndText(String uri, int code, String name) throws Exception {
        assertTold(uri, SubscriptionRefusedException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.text()).isNotBlank();
            assertThat(refusal).hasMessageContaining(name);
        });
        assertDown(name);
    }

    @Test
    void aRefreshTokenThatIsUnknownIsToldWithTheTokenServersAnswer() throws Exception {
        alor.getConfiguration().setRefreshToken("wr0ng-token");

        assertTold("alor:orderbook:MOEX:SBER", SubscriptionRefusedException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(403);
            assertThat(refusal).hasMessageContaining("refresh token").hasMessageNotContaining("wr0ng-token");
        });
        assertDown("refused the refresh token");
        assertThat(simulator.tokens().refreshesAsked()).isEqualTo(1);
    }

    @Test
    void aRefreshTokenThatIsRevokedIsToldWhenItIsNeededNext() throws Exception {
        routes("alor:orderbook:MOEX:SBER");
        MockEndpoint books = mock("mock:bridged");
        books.expectedMinimumMessageCount(1);
        context.start();
        books.assertIsSatisfied();

        simulator.tokens().revoke("demo");
        simulator.sessions().disconnectAll(1001);

        await().untilAsserted(() -> assertThat(mock("mock:troubles").getExchanges())
                .extracting(each -> each.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .anySatisfy(trouble -> assertThat(trouble)
                        .isInstanceOf(SubscriptionRefusedException.class)
                        .hasMessageContaining("403")));
        assertDown("refused the refresh token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello",
                "{\"data\":",
                "[]",
                "{\"neither\":\"data\"}",
            })
    void aFrameThatIsNoMessageIsToldAndTheConnectionStays(String text) throws Exception {
        simulator
                .faults()
                .add(
                        new SendText(text),
                        When.on(Channel.WS)
                                .at(Moment.SENDING)
                                .containing("\"data\"")
                                .times(3));

        assertTold("alor:orderbook:MOEX:SBER", UnreadableFrameException.class, trouble -> {});
        assertBooksGoOn();
    }

    @Test
    void anEventOfTheWrongShapeIsToldCountedAndTheConnectionStays() throws Exception {
        simulator
                .faults()
                .add(
                        new Corrupt(frame ->
                                frame.replaceFirst("\"data\":\\{.*\\},\"guid\"", "\"data\":{\"b\":7},\"guid\"")),
                        When.on(Channel.WS)
                                .at(Moment.SENDING)
                                .containing("\"data\"")
                                .times(4));

        assertTold("alor:orderbook:MOEX:SBER", UnreadableFrameException.class, trouble -> assertThat(trouble)
                .hasMessageContaining("orderbook MOEX:SBER"));
        assertBooksGoOn();
        assertThat(statuses()).extracting(SubscriptionStatus::unreadable).allMatch(count -> count > 0);
    }

    private void assertBooksGoOn() throws Exception {
        MockEndpoint books = mock("mock:bridged");
        books.expectedMinimumMessageCount(books.getReceivedCounter() + 3);
        books.assertIsSatisfied();
        assertThat(simulator.sessions().opened(Channel.WS)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(HealthChecks.results(context))
                .allSatisfy(result -> assertThat(result.getState()).isEqualTo(HealthCheck.State.UP)));
    }

    private List<SubscriptionStatus> statuses() {
        return context.getRoutes().stream()
                .flatMap(route -> ((AlorConsumer) route.getConsumer()).statuses().stream())
                .toList();
    }

    /** Both by the error handler of a bridged route and by the exception handler of one that is not. */
    private <T extends StreamException> void assertTold(String uri, Class<T> type, Consumer<T> requirements)
            throws Exception {
        routes(uri);
        context.start();
        await().untilAsserted(() -> assertThat(mock("mock:troubles").getExchanges())
                .extracting(each -> each.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .anySatisfy(trouble -> assertThat(trouble).isInstanceOfSatisfying(type, requirements)));
        await().untilAsserted(() -> assertThat(handled)
                .anySatisfy(trouble -> assertThat(trouble).isInstanceOfSatisfying(type, requirements)));
    }

    private void routes(String uri) throws Exception {
        String options = uri + (uri.contains("?") ? "&" : "?");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:troubles");
                from(options + "bridgeErrorHandler=true").to("mock:bridged");
                from(options + "exceptionHandler=#bean:handler").to("mock:plain");
            }
        });
    }

    private void assertDown(String reason) {
        await().untilAsserted(() -> assertThat(HealthChecks.results(context))
                .hasSize(2)
                .allSatisfy(result -> {
                    assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
                    assertThat(result.getMessage().orElse("")).contains(reason);
                }));
    }

    private MockEndpoint mock(String uri) {
        return context.getEndpoint(uri, MockEndpoint.class);
    }

    private final class Handler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            handled.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handled.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            handled.add(exception);
        }
    }
}
