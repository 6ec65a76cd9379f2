package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.market.Exchange;
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
        Sessions sessions) {}
