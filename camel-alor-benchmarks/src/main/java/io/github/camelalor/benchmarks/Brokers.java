package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.market.Effect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The far end of orders, in a JVM of its own: one simulator after another, so that each turn finds an exchange without orders.
 *
 * <p>Opens one at a line of its standard input and answers with a {@link Broker}; at the next line answers with how many orders
 * it has filled, and closes it. Ends when its standard input does.
 */
final class Brokers {

    private static final String HOST = "127.0.0.1";

    /** Commissions and the spread eat it up slowly. */
    private static final BigDecimal CASH = new BigDecimal("1e12");

    private Brokers() {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            try (AlorSimulator simulator = open()) {
                ChildJvm.answer(new Broker(simulator.apiUrl()));
                if (input.readLine() != null) {
                    ChildJvm.answer(filled(simulator));
                }
            }
        }
    }

    static AlorSimulator open() {
        return AlorSimulator.builder()
                .host(HOST)
                .refreshToken(Broker.REFRESH_TOKEN)
                .portfolio(Broker.PORTFOLIO)
                .market(exchange -> exchange.cash(CASH))
                .start();
    }

    static long filled(AlorSimulator simulator) {
        return simulator.ledger().effects(Effect.Kind.ORDER_FILLED).size();
    }
}
