package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** How routes have to compare prices in the Simple language, as the documentation says. */
class PriceComparisonTest extends CamelTestSupport {

    private boolean holds(String simple) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage()
                .setBody(OrderBook.flagged(
                        new Instrument("MOEX", "SBER", null),
                        List.of(new PriceLevel(new BigDecimal("308.45"), 30, null)),
                        List.of(new PriceLevel(new BigDecimal("308.46"), 10, null)),
                        Instant.EPOCH,
                        false));
        return context.resolveLanguage("simple").createPredicate(simple).matches(exchange);
    }

    @Test
    void pricesCompareToTheTick() {
        assertThat(holds("${body.bids[0].above(308.44)}")).isTrue();
        assertThat(holds("${body.bids[0].above(308.45)}")).isFalse();
        assertThat(holds("${body.bids[0].below(308.45)}")).isFalse();
        assertThat(holds("${body.bids[0].below(308.46)} && ${body.asks[0].above(308)}"))
                .isTrue();
    }

    @Test
    void theImbalanceOfABookComparesWithFractions() {
        assertThat(holds("${body.imbalance} > 0.49")).isTrue();
        assertThat(holds("${body.imbalance} > 0.51")).isFalse();
    }
}
