package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * The quotes of an instrument, or of the future that a base code stands for now.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode that was asked for; null for the primary one
 * @param description short description, in Russian; null where the broker leaves it out
 * @param type kind of the instrument in the broker's words; null where the broker leaves it out
 * @param currency currency of the settlement; null but in the Heavy format
 * @param lastPrice price of the last trade; null where the broker says nothing
 * @param lastPriceTime time of the last trade, exact to the second; null where the broker says nothing
 * @param previousClose close of the session before; null in the Slim format
 * @param open open of the day; null where the broker says nothing
 * @param high high of the day; null where the broker says nothing
 * @param low low of the day; null where the broker says nothing
 * @param change last price minus the previous close; null in the Slim format
 * @param changePercent the same in percent of the previous close; null in the Slim format
 * @param volume volume of the day; null where the broker says nothing
 * @param bid best bid; null where there is none
 * @param bidVolume lots at the best bid; null where the broker says nothing
 * @param ask best ask; null where there is none
 * @param askVolume lots at the best ask; null where the broker says nothing
 * @param totalBidVolume lots over all bids of the book; null where the broker says nothing
 * @param totalAskVolume lots over all asks of the book; null where the broker says nothing
 * @param bookTime time of the state of the book; null where the broker says nothing or zero
 * @param openInterest open interest; null or zero where it does not apply
 * @param accruedInterest accrued coupon interest; null where the broker says nothing
 * @param yield yield, percent; null where it does not apply
 * @param lotSize units in one lot; null where the broker says nothing
 * @param lotValue price of one lot; null where the broker says nothing
 * @param faceValue nominal of one unit, lot size of a derivative, or units that a currency is quoted for; null where the broker says nothing
 */
public record Quote(
        String exchange,
        String symbol,
        String board,
        String description,
        String type,
        String currency,
        BigDecimal lastPrice,
        Instant lastPriceTime,
        BigDecimal previousClose,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal volume,
        BigDecimal bid,
        Long bidVolume,
        BigDecimal ask,
        Long askVolume,
        Long totalBidVolume,
        Long totalAskVolume,
        Instant bookTime,
        Long openInterest,
        BigDecimal accruedInterest,
        BigDecimal yield,
        BigDecimal lotSize,
        BigDecimal lotValue,
        BigDecimal faceValue)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public Quote {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }
}
