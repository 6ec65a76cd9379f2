package io.github.camelalor.examples;

import io.github.camelalor.AlorEndpoint;
import io.github.camelalor.AlorOperation;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** Puts an endpoint that refuses in the place of each that sends commands about orders, whatever a routes file says. */
final class OrdersOff implements EndpointStrategy {

    private static final Set<AlorOperation> COMMANDS = EnumSet.of(
            AlorOperation.MARKET_ORDER,
            AlorOperation.LIMIT_ORDER,
            AlorOperation.STOP_ORDER,
            AlorOperation.STOP_LIMIT_ORDER,
            AlorOperation.CANCEL_ALL,
            AlorOperation.ORDER_GROUP);

    private final String option;

    /**
     * Refuses every command.
     *
     * @param option the system property that would allow them
     */
    OrdersOff(String option) {
        this.option = option;
    }

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        return endpoint instanceof AlorEndpoint alor && COMMANDS.contains(alor.getOperation())
                ? new Refusal(alor, option)
                : endpoint;
    }

    private static final class Refusal extends DefaultEndpoint {

        private final AlorEndpoint original;
        private final String option;

        Refusal(AlorEndpoint original, String option) {
            super(original.getEndpointUri(), original.getComponent());
            this.original = original;
            this.option = option;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws OrderException {
                    throw OrderException.of(receipt());
                }
            };
        }

        private OrderReceipt receipt() {
            return new OrderReceipt(
                    Outcome.NOT_SENT,
                    null,
                    null,
                    null,
                    null,
                    null,
                    original.getExchange(),
                    null,
                    null,
                    null,
                    null,
                    "orders need -D" + option + "=true",
                    null,
                    0,
                    Clock.systemUTC().instant());
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            return original.createConsumer(processor);
        }
    }
}
