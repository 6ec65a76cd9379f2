package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.Trade;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketOrderRouteTest extends CamelTestSupport {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

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
                from("direct:HTTP").to("alor:market-order:MOEX:SBER?transport=HTTP");
                from("direct:WEBSOCKET").to("alor:market-order:MOEX:SBER?transport=WEBSOCKET");
                from("alor:trades:MOEX").to("mock:fills");
            }
        };
    }

    private OrderReceipt send(Transport transport, Object body) {
        return template.requestBody("direct:" + transport, body, OrderReceipt.class);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anOrderOfAnyShapeIsConfirmedWithItsNumber(Transport transport) {
        String json = "{\"side\":\"buy\",\"quantity\":1}";
        for (Object body : new Object[] {
            MarketOrder.builder()
                    .exchange("MOEX")
                    .symbol("SBER")
                    .portfolio("D39004")
                    .side(Side.BUY)
                    .quantity(1)
                    .build(),
            Map.of("side", "buy", "quantity", 1),
            json,
            json.getBytes(StandardCharsets.UTF_8)
        }) {
            OrderReceipt receipt = send(transport, body);

            assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(receipt.orderNumber()).isNotBlank();
            assertThat(SIMULATOR.simulator().ledger().effectsOf(receipt.requestId()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theFillComesInOverItsOwnSubscription(Transport transport) {
        MockEndpoint fills = getMockEndpoint("mock:fills");

        OrderReceipt receipt = send(transport, Map.of("side", "sell", "quantity", 1, "allowMargin", true));

        await().untilAsserted(() -> assertThat(List.copyOf(fills.getReceivedExchanges()))
                .extracting(
                        exchange -> exchange.getMessage().getBody(Trade.class).orderNumber())
                .contains(receipt.orderNumber()));
    }
}
