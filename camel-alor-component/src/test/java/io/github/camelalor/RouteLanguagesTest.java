package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.Main;
import org.apache.camel.spring.SpringCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/** One route, book in and order out, in every language that routes are written in. */
class RouteLanguagesTest {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    @BeforeEach
    void tellTheAddresses() {
        String api = SIMULATOR.simulator().apiUrl();
        System.setProperty("simulator.http", api);
        System.setProperty("simulator.ws", api.replace("http:", "ws:"));
    }

    @AfterEach
    void forgetTheAddresses() {
        System.clearProperty("simulator.http");
        System.clearProperty("simulator.ws");
    }

    @Test
    void java() throws Exception {
        Main main = main();
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:{{exchange}}:{{symbol}}?depth={{depth}}")
                        .to("mock:books")
                        .idempotentConsumer(header(AlorConstants.SYMBOL))
                        .idempotentRepository("once")
                        .setBody(constant("{\"side\":\"buy\",\"quantity\":1}"))
                        .to("alor:market-order:{{exchange}}:{{symbol}}?transport={{way}}")
                        .to("mock:receipts");
            }
        });
        assertBookInAndOrderOut(main);
    }

    @Test
    void yaml() throws Exception {
        Main main = main();
        main.configure()
                .withRoutesIncludePattern("classpath:routes/strategy.camel.yaml,classpath:routes/positions.camel.yaml");
        main.start();
        try {
            assertBookInAndOrderOut(main.getCamelContext());
            assertPositionsComeWithTheToken(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    @Test
    void xmlIo() throws Exception {
        Main main = main();
        main.configure().withRoutesIncludePattern("classpath:routes/strategy.camel.xml");
        assertBookInAndOrderOut(main);
    }

    @Test
    void springXml() throws Exception {
        try (ClassPathXmlApplicationContext spring = new ClassPathXmlApplicationContext("routes/strategy-spring.xml")) {
            CamelContext context = spring.getBean(SpringCamelContext.class);
            assertBookInAndOrderOut(context);
            assertPositionsComeWithTheToken(context);
        }
    }

    /** An application whose component is set up by properties alone. */
    private static Main main() {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:routes/alor.properties");
        main.bind("once", new MemoryIdempotentRepository());
        return main;
    }

    private static void assertBookInAndOrderOut(Main main) throws Exception {
        main.start();
        try {
            assertBookInAndOrderOut(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    private static void assertBookInAndOrderOut(CamelContext context) throws Exception {
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        MockEndpoint receipts = context.getEndpoint("mock:receipts", MockEndpoint.class);
        books.expectedMinimumMessageCount(1);
        receipts.expectedMessageCount(1);
        MockEndpoint.assertIsSatisfied(context);

        OrderBook book = books.getExchanges().get(0).getMessage().getBody(OrderBook.class);
        assertThat(book.symbol()).isEqualTo("SBER");
        assertThat(book.bids()).hasSize(5);
        OrderReceipt receipt = receipts.getExchanges().get(0).getMessage().getBody(OrderReceipt.class);
        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.transport()).isEqualTo("websocket");
        assertThat(receipt.portfolio()).isEqualTo("D39004");
    }

    private static void assertPositionsComeWithTheToken(CamelContext context) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            assertThat(template.requestBody("direct:positions", null, String.class))
                    .contains("D39004");
        }
    }
}
