package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A position of a portfolio; cash is a position too, with fractions. A closed one is reported with zero quantities.
 *
 * <p>Quantities in lots are null in the Slim format, which does not carry them: they cannot be computed from the units,
 * because lots equal units on the derivatives market whatever the lot size.
 *
 * @param exchange code of the exchange
 * @param symbol ticker, or the code of the currency
 * @param brokerSymbol exchange and ticker with a colon between; null where the broker leaves it out
 * @param portfolio portfolio of the position
 * @param shortName short name of the instrument; null where the broker says nothing
 * @param volume value at the average price; null where the broker says nothing
 * @param currentVolume value at the current price; null where the broker says nothing
 * @param averagePrice average price; null where the broker says nothing
 * @param lotSize units in one lot; null where the broker says nothing
 * @param quantityUnits units held
 * @param openQuantityUnits units at the opening of the session; null where the broker says nothing
 * @param quantityT0Units units settled today; null where the broker says nothing
 * @param quantityT1Units units settled by tomorrow; null where the broker says nothing
 * @param quantityT2Units units settled by the day after tomorrow; null where the broker says nothing
 * @param quantityTFutureUnits units after all settlements to come; null where the broker says nothing
 * @param openQuantity lots at the opening of the session, or null
 * @param quantityT0 lots settled today, or null
 * @param quantityT1 lots settled by tomorrow, or null
 * @param quantityT2 lots settled by the day after tomorrow, or null
 * @param quantityTFuture lots after all settlements to come, or null
 * @param dailyUnrealisedPl unrealised profit since the opening of the session; null where the broker says nothing
 * @param unrealisedPl unrealised profit since the position was opened; null where the broker says nothing
 * @param currency true for cash
 * @param existing true when it comes from the snapshot after subscribing, false for a new event
 */
public record Position(
        String exchange,
        String symbol,
        String brokerSymbol,
        String portfolio,
        String shortName,
        BigDecimal volume,
        BigDecimal currentVolume,
        BigDecimal averagePrice,
        BigDecimal lotSize,
        BigDecimal quantityUnits,
        BigDecimal openQuantityUnits,
        BigDecimal quantityT0Units,
        BigDecimal quantityT1Units,
        BigDecimal quantityT2Units,
        BigDecimal quantityTFutureUnits,
        BigDecimal openQuantity,
        BigDecimal quantityT0,
        BigDecimal quantityT1,
        BigDecimal quantityT2,
        BigDecimal quantityTFuture,
        BigDecimal dailyUnrealisedPl,
        BigDecimal unrealisedPl,
        boolean currency,
        boolean existing)
        implements BrokerRecord {

    /** Checks that everything is there which every position has. */
    public Position {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(quantityUnits, "quantityUnits");
    }

    /** Returns the same position as a new event. */
    public Position asNew() {
        return new Position(
                exchange,
                symbol,
                brokerSymbol,
                portfolio,
                shortName,
                volume,
                currentVolume,
                averagePrice,
                lotSize,
                quantityUnits,
                openQuantityUnits,
                quantityT0Units,
                quantityT1Units,
                quantityT2Units,
                quantityTFutureUnits,
                openQuantity,
                quantityT0,
                quantityT1,
                quantityT2,
                quantityTFuture,
                dailyUnrealisedPl,
                unrealisedPl,
                currency,
                false);
    }
}
