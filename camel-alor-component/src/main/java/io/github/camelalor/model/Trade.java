package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An own trade.
 *
 * @param id number of the trade
 * @param orderNumber number of the order that it fills; null where the broker says nothing
 * @param exchange code of the exchange
 * @param symbol ticker; {@code [N/A]} when the broker does not know it
 * @param board trading mode; null where the broker leaves it out
 * @param brokerSymbol exchange and ticker with a colon between; null where the broker leaves it out
 * @param shortName short name of the instrument; null but in lists in the Heavy format
 * @param portfolio portfolio that was asked for, as the broker does not repeat it; null when unknown
 * @param comment comment given with the order; null if there is none
 * @param time time of the trade
 * @param quantity lots
 * @param quantityUnits units
 * @param price price
 * @param currency currency of the settlement; null but in lists in the Heavy format
 * @param accruedInterest accrued coupon interest; null where the broker says nothing
 * @param side buy or sell
 * @param existing true when it comes from the snapshot after subscribing, false for a new event
 * @param commission commission; null on the derivatives market
 * @param repo repo details; null for an ordinary trade
 * @param volume value of the trade; null where the broker says nothing
 * @param settleDate settlement date; null but in the Heavy format
 */
public record Trade(
        String id,
        String orderNumber,
        String exchange,
        String symbol,
        String board,
        String brokerSymbol,
        String shortName,
        String portfolio,
        String comment,
        Instant time,
        long quantity,
        long quantityUnits,
        BigDecimal price,
        String currency,
        BigDecimal accruedInterest,
        Side side,
        boolean existing,
        BigDecimal commission,
        Repo repo,
        BigDecimal volume,
        Instant settleDate)
        implements BrokerRecord {

    /** Checks that everything is there which every trade has. */
    public Trade {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(side, "side");
    }

    /** Returns the same trade as a new event. */
    public Trade asNew() {
        return new Trade(
                id,
                orderNumber,
                exchange,
                symbol,
                board,
                brokerSymbol,
                shortName,
                portfolio,
                comment,
                time,
                quantity,
                quantityUnits,
                price,
                currency,
                accruedInterest,
                side,
                false,
                commission,
                repo,
                volume,
                settleDate);
    }
}
