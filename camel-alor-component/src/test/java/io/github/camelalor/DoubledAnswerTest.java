package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderException;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerTwice;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that comes a second time is not taken for the answer to the next request on its connection. */
class DoubledAnswerTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).tls(true));

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template = context.createProducerTemplate();

    @AfterEach
    void stop() {
        context.stop();
    }

    private void connect(String scheme) {
        AlorSimulator simulator = exchange.simulator();
        AlorConfiguration configuration =
                SimulatedBroker.connect(context, simulator).getConfiguration();
        if (scheme.equals("https")) {
            configuration.setSslContextParameters(TlsTest.trusting(simulator));
            configuration.setOauthUrl(simulator.tls().oauthUrl());
            configuration.setApiUrl(simulator.tls().apiUrl());
        }
        context.start();
        simulator
                .faults()
                .add(new AnswerTwice(), When.on(Channel.API).about("/actions/").once());
    }

    private OrderReceipt order(int quantity, String id) {
        Exchange done = template.request("alor:market-order:MOEX:SBER", order -> {
            order.getMessage().setHeader(AlorConstants.REQUEST_ID, id);
            order.getMessage().setBody(Map.of("side", "buy", "quantity", quantity));
        });
        return done.getException() instanceof OrderException failed
                ? failed.receipt()
                : done.getMessage().getBody(OrderReceipt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void everyOrderIsToldItsOwnNumber(String scheme) {
        connect(scheme);

        for (String id : new String[] {"first", "second", "third"}) {
            OrderReceipt receipt = order(1, id);

            assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(exchange.simulator().ledger().effectsOf(id))
                    .extracting(Effect::orderNumber)
                    .contains(receipt.orderNumber());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void anOrderThatIsRefusedIsToldSo(String scheme) {
        connect(scheme);

        assertThat(order(1, "good").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(order(1_000_000, "refused").outcome()).isEqualTo(Outcome.REJECTED);
    }
}
