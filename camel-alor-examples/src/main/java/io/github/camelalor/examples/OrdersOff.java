package io.github.camelalor.examples;

import io.github.camelalor.AlorEndpoint;
import io.github.camelalor.AlorOperation;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** Puts an endpoint that refuses in the place of each that sends orders, whatever a routes file says. */
final class OrdersOff implements EndpointStrategy {

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        return endpoint instanceof AlorEndpoint alor && alor.getOperation() == AlorOperation.MARKET_ORDER
                ? new Refusal(alor)
                : endpoint;
    }

    private static final class Refusal extends DefaultEndpoint {

        private final AlorEndpoint original;

        Refusal(AlorEndpoint original) {
            super(original.getEndpointUri(), original.getComponent());
            this.original = original;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) {
                    throw new IllegalStateException("Not sent: orders need -Dquickstart.trade=true");
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            return original.createConsumer(processor);
        }
    }
}
