package io.github.camelalor;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.time.Instant;

/**
 * What routes filter and log by, of an event of any kind; null for what it does not tell.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode
 * @param portfolio portfolio
 * @param existing whether it is from before the subscription
 * @param time the exchange's own time
 */
record EventFacts(String exchange, String symbol, String board, String portfolio, Boolean existing, Instant time) {

    private static final EventFacts NONE = new EventFacts(null, null, null, null, null, null);

    static EventFacts of(Object event) {
        if (event instanceof OrderBook book) {
            return new EventFacts(book.exchange(), book.symbol(), book.board(), null, book.existing(), book.time());
        }
        if (event instanceof Bar bar) {
            return new EventFacts(bar.exchange(), bar.symbol(), bar.board(), null, null, bar.time());
        }
        if (event instanceof Quote quote) {
            Instant time = latest(quote.bookTime(), quote.lastPriceTime());
            return new EventFacts(quote.exchange(), quote.symbol(), quote.board(), null, null, time);
        }
        if (event instanceof InstrumentState state) {
            return new EventFacts(state.exchange(), state.symbol(), state.board(), null, null, null);
        }
        if (event instanceof MarketTrade trade) {
            return new EventFacts(
                    trade.exchange(), trade.symbol(), trade.board(), null, trade.existing(), trade.time());
        }
        return ofPortfolio(event);
    }

    private static EventFacts ofPortfolio(Object event) {
        if (event instanceof Order order) {
            return new EventFacts(
                    order.exchange(),
                    order.symbol(),
                    order.board(),
                    order.portfolio(),
                    order.existing(),
                    latest(order.updateTime(), order.transTime()));
        }
        if (event instanceof StopOrder order) {
            return new EventFacts(
                    order.exchange(),
                    order.symbol(),
                    order.board(),
                    order.portfolio(),
                    order.existing(),
                    latest(order.updateTime(), order.transTime()));
        }
        if (event instanceof Trade trade) {
            return new EventFacts(
                    trade.exchange(), trade.symbol(), trade.board(), trade.portfolio(), trade.existing(), trade.time());
        }
        if (event instanceof Position position) {
            return new EventFacts(
                    position.exchange(), position.symbol(), null, position.portfolio(), position.existing(), null);
        }
        if (event instanceof PortfolioSummary summary) {
            return new EventFacts(summary.exchange(), null, null, summary.portfolio(), null, null);
        }
        if (event instanceof PortfolioRisk risk) {
            return new EventFacts(risk.exchange(), null, null, risk.portfolio(), null, risk.calculationTime());
        }
        return event instanceof SpectraRisk risk
                ? new EventFacts(risk.exchange(), null, null, risk.portfolio(), null, null)
                : NONE;
    }

    private static Instant latest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
