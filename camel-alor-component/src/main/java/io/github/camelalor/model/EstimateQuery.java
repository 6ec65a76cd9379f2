package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An order whose cost is to be estimated.
 *
 * @param portfolio portfolio
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param price price of the order; null to leave it to the broker
 * @param quantity lots; null where a budget is given instead
 * @param budget money to be spent; null where a quantity is given instead
 * @param includeLimitOrders whether limit orders that are working count as well; null for the broker's default, false
 */
public record EstimateQuery(
        String portfolio,
        String exchange,
        String symbol,
        String board,
        BigDecimal price,
        Long quantity,
        BigDecimal budget,
        Boolean includeLimitOrders)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public EstimateQuery {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }
}
