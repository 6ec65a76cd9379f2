package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.market.Exchange;
import io.vertx.core.Vertx;
import java.time.Clock;

/** What every session and route works with. */
record Services(
        Vertx vertx,
        Exchange exchange,
        Tokens tokens,
        BrokerBehaviour behaviour,
        Clock clock,
        MarketFeed feed,
        Sessions sessions) {}
