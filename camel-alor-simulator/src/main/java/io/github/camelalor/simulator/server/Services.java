package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.wire.WireRequest;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.function.LongSupplier;

/** What every session and route works with. */
record Services(
        Vertx vertx,
        Exchange exchange,
        Tokens tokens,
        BrokerBehaviour behaviour,
        Clock clock,
        LongSupplier nanoTime,
        MarketFeed feed,
        Sessions sessions) {

    /** Milliseconds between two frames of a state that a request asks for; 0 if each change is sent. */
    long interval(WireRequest request) {
        return behaviour.conflating()
                ? request.frequency(behaviour.subscriptions().lowFrequency())
                : 0;
    }
}
