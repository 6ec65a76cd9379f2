package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The changing part of an instrument: trading phase, price limits and margins. A partial update has only what changed.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null where neither the broker nor the subscription names it
 * @param tradingStatus code of the trading phase, such as 17 for normal trading; null if it did not change
 * @param tradingStatusInfo the phase in words, in Russian; null if it did not change or the broker leaves it out
 * @param priceMin lower price limit of the session; null if it did not change
 * @param priceMax upper price limit of the session; null if it did not change
 * @param marginBuy collateral for buying a derivative; null if it did not change
 * @param marginSell collateral for selling a derivative; null if it did not change
 * @param marginSynthetic base collateral for one covered position in an option; null if it did not change
 * @param theoreticalPrice theoretical price of an option; null if it did not change
 * @param theoreticalPriceLimited theoretical price of an option within the limits; null if it did not change
 * @param volatility volatility of an option; null if it did not change
 */
public record InstrumentState(
        String exchange,
        String symbol,
        String board,
        Long tradingStatus,
        String tradingStatusInfo,
        BigDecimal priceMin,
        BigDecimal priceMax,
        BigDecimal marginBuy,
        BigDecimal marginSell,
        BigDecimal marginSynthetic,
        BigDecimal theoreticalPrice,
        BigDecimal theoreticalPriceLimited,
        BigDecimal volatility)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public InstrumentState {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
    }

    /**
     * Returns the state that a partial update makes of this one.
     *
     * @param update what is null in it has not changed; a new trading phase brings its own words, or none
     */
    public InstrumentState changedBy(InstrumentState update) {
        boolean samePhase = update.tradingStatus == null || update.tradingStatus.equals(tradingStatus);
        return new InstrumentState(
                update.exchange,
                update.symbol,
                either(update.board, board),
                either(update.tradingStatus, tradingStatus),
                samePhase ? either(update.tradingStatusInfo, tradingStatusInfo) : update.tradingStatusInfo,
                either(update.priceMin, priceMin),
                either(update.priceMax, priceMax),
                either(update.marginBuy, marginBuy),
                either(update.marginSell, marginSell),
                either(update.marginSynthetic, marginSynthetic),
                either(update.theoreticalPrice, theoreticalPrice),
                either(update.theoreticalPriceLimited, theoreticalPriceLimited),
                either(update.volatility, volatility));
    }

    private static <V> V either(V changed, V before) {
        return changed == null ? before : changed;
    }
}
