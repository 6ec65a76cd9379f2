package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.stream.Delivered;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class EventMessageTest {

    @Test
    void theAgeOfAnEventIsCountedFromItsReadingToItsDelivery() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(context);
            // The clock has an arbitrary origin, and may pass zero.
            long read = -Duration.ofMillis(500).toNanos();
            long now = Duration.ofMillis(2_000).toNanos();
            EventMessage.fill(exchange, new Delivered<>("a book", null, read, 0, false), now);
            assertThat(exchange.getMessage().getHeader(AlorConstants.AGE)).isEqualTo(2_500L);
        }
    }

    @Test
    void nothingLeftOutIsNoHeader() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(context);
            EventMessage.fill(exchange, new Delivered<>("a book", null, 0, 0, false), 0);
            assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys(AlorConstants.AGE);
        }
    }
}
