package io.github.camelalor.simulator.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Exchanges for tests. */
final class Exchanges {
    /** A Monday. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Exchanges() {}

    /** One where neither the clock nor, without a tick, a price moves, with three shares and a future: stock portfolios D39004 and D2, and 7500GHC. */
    static ExchangeBuilder still() {
        return Exchange.builder()
                .seed(7)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .portfolios("demo", "D39004", "7500GHC")
                .portfolios("other", "D2")
                .listings(List.of(Listings.SBER, Listings.GAZP, Listings.LKOH, Listings.SI))
                .tickInterval(Duration.ZERO);
    }
}
