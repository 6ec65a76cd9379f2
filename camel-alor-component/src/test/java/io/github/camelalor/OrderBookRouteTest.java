package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderBookRouteTest extends CamelTestSupport {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(b -> b.seed(7));

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
                from("alor:orderbook:MOEX:SBER,GAZP?depth=20").to("mock:books");
                from("direct:ask").to("alor:orderbook:MOEX:SBER?depth=5");
            }
        };
    }

    @Test
    void booksOfEveryInstrumentReachTheRoute() throws Exception {
        MockEndpoint books = getMockEndpoint("mock:books");
        books.expectedMinimumMessageCount(20);
        books.assertIsSatisfied();
        List<OrderBook> all = books.getReceivedExchanges().stream()
                .map(each -> each.getMessage().getBody(OrderBook.class))
                .toList();
        assertThat(all).extracting(OrderBook::symbol).contains("SBER", "GAZP");
    }

    @Test
    void theBookNowIsTheAnswerToAQuestion() {
        OrderBook book = template.requestBody("direct:ask", null, OrderBook.class);
        assertThat(book.bids()).hasSize(5);
    }
}
