package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an order would cost, and how much of the instrument the portfolio could trade.
 *
 * @param portfolio portfolio
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where the broker leaves it out
 * @param quantityToSell lots that could be sold, with margin; null where the broker leaves it out
 * @param quantityToBuy lots that could be bought, with margin; null where the broker leaves it out
 * @param unleveragedQuantityToSell lots that could be sold without margin; null where the broker leaves it out
 * @param unleveragedQuantityToBuy lots that could be bought without margin; null where the broker leaves it out
 * @param orderEvaluation value of the order; null where the broker leaves it out
 * @param commission commission of the order; null where the broker leaves it out
 * @param buyPrice price taken for the estimate; null unless a budget was given
 * @param unitedPortfolio whether the portfolio is a unified cash position; null where the broker leaves it out
 */
public record OrderEstimate(
        String portfolio,
        String exchange,
        String symbol,
        String board,
        BigDecimal quantityToSell,
        BigDecimal quantityToBuy,
        BigDecimal unleveragedQuantityToSell,
        BigDecimal unleveragedQuantityToBuy,
        BigDecimal orderEvaluation,
        BigDecimal commission,
        BigDecimal buyPrice,
        Boolean unitedPortfolio)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public OrderEstimate {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }
}
