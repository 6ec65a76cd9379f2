package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulator;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repository that cannot know an order again is warned of. */
class RandomRequestIdTest {

    private static final Map<String, Object> ORDER = Map.of("side", "buy", "quantity", 1);

    private final Logger logger = (Logger) LogManager.getLogger(RequestIds.class);
    private final LoggedLines lines = new LoggedLines();
    private AlorSimulator broker;

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.removeAppender(lines);
        lines.stop();
        broker.close();
    }

    @Test
    void itIsWarnedOnceOfARepositoryWhoseOrdersHaveRandomIds() throws Exception {
        send(true, "");

        assertThat(lines.written()).singleElement().asString().contains("alor://market-order", "requestId");
    }

    @Test
    void nobodyIsWarnedWhoGivesIdsOrHasNoRepository() throws Exception {
        send(true, "?requestId=${exchangeId}");
        send(false, "");

        assertThat(lines.written()).isEmpty();
    }

    private void send(boolean remembered, String options) throws Exception {
        CamelContext context = new DefaultCamelContext();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            AlorConfiguration configuration =
                    SimulatedBroker.connect(context, broker).getConfiguration();
            if (remembered) {
                configuration.setIdempotentRepository(new MemoryIdempotentRepository());
            }
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:orders").to("alor:market-order:MOEX:SBER" + options);
                }
            });
            context.start();
            template.requestBody("direct:orders", ORDER);
            template.requestBody("direct:orders", ORDER);
        } finally {
            context.stop();
        }
    }
}
