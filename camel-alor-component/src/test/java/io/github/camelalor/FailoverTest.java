package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders that may take the other path when theirs is down, and those that must not. */
class FailoverTest extends CamelTestSupport {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        for (Transport up : Transport.values()) {
            AlorConfiguration half = SimulatedBroker.connect(
                            context, "only-" + up, SIMULATOR.simulator(), "demo", "D39004")
                    .getConfiguration();
            half.setOrderTimeout(4_500);
            half.setRequestTimeout(1_000);
            if (up == Transport.WEBSOCKET) {
                half.setApiUrl("http://localhost:1");
            } else {
                half.setCwsUrl("ws://localhost:1/cws");
            }
        }
        AlorConfiguration both =
                SimulatedBroker.connect(context, SIMULATOR.simulator()).getConfiguration();
        both.setOrderTimeout(6_000);
        both.setRequestTimeout(1_000);
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:order").toD("${header.to}&throwExceptionOnFailure=false");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWasNotSentTakesTheOtherPath(Transport up) {
        Transport down = up == Transport.HTTP ? Transport.WEBSOCKET : Transport.HTTP;
        String uri = "only-" + up + ":market-order:MOEX:SBER?transport=" + down;

        OrderReceipt without = order(uri, "without-" + up);
        OrderReceipt with = order(uri + "&failover=true", "with-" + up);

        assertThat(without.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(with.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(with.transport()).isEqualTo(up.wireName());
        assertThat(effects("without-" + up)).isZero();
        assertThat(effects("with-" + up)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatIsInDoubtStaysOnItsPath(Transport path) {
        SIMULATOR
                .simulator()
                .faults()
                .add(new LoseReply(), When.on(Channel.API, Channel.CWS).about("create"));
        SIMULATOR.simulator().faults().add(new LoseReply(), When.on(Channel.API).about("/actions/"));
        SIMULATOR
                .simulator()
                .faults()
                .add(new AnswerInstead(503, ""), When.on(Channel.API).about("GET /md"));

        OrderReceipt receipt = order("alor:market-order:MOEX:SBER?failover=true&transport=" + path, "doubtful-" + path);

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.transport()).isEqualTo(path.wireName());
        assertThat(effects("doubtful-" + path)).isEqualTo(1);
    }

    private OrderReceipt order(String uri, String requestId) {
        return template.requestBodyAndHeaders(
                "direct:order",
                Map.of("side", "buy", "quantity", 1),
                Map.of("to", uri, AlorConstants.REQUEST_ID, requestId),
                OrderReceipt.class);
    }

    private static long effects(String requestId) {
        List<Effect> effects = SIMULATOR.simulator().ledger().effectsOf(requestId);
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .count();
    }
}
