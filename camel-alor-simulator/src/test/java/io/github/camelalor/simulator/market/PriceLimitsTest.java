package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PriceLimitsTest {
    private final Exchange exchange = Exchanges.still().build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void ordersAndQuotesKeepToTheLimitsAsTheyAreMoved() {
        exchange.priceLimits(Listings.SBER, limits("308.4", "308.6"));
        exchange.tick();

        assertThat(exchange.state(Listings.SBER).priceMax()).isEqualByComparingTo("308.6");
        assertThat(exchange.book(Listings.SBER, 50).asks())
                .isNotEmpty()
                .allMatch(level -> level.price().compareTo(new BigDecimal("308.6")) <= 0);
        assertThat(exchange.place(buyAt("308.3"))).isEqualTo(new Placement.Rejected(Rejection.PRICE_OUT_OF_LIMITS));
        exchange.priceLimits(Listings.SBER, limits("246.8", "400"));
        assertThat(exchange.place(buyAt("308.3"))).isInstanceOf(Placement.Accepted.class);
    }

    @Test
    void limitsMustBePositiveApartAndOnTheStep() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits("2", "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> limits("0", "2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange.priceLimits(Listings.SBER, limits("1.005", "2")))
                .withMessageContaining("off its step");
    }

    private static PriceLimits limits(String min, String max) {
        return new PriceLimits(new BigDecimal(min), new BigDecimal(max));
    }

    private static OrderTicket buyAt(String price) {
        return OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, new BigDecimal(price));
    }
}
