package io.github.camelalor.codec;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.RiskRate;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.time.Instant;

/** The readers of answers to questions, each for all three wire formats. */
public final class AnswerReaders {

    private static final AnswerReader<OrderBook> ORDER_BOOK = new AnswerReader<>(OrderBookWire.READER::read);
    private static final AnswerReader<Bar> BARS = new AnswerReader<>(BarWire.READER::read, "history", "h");
    private static final AnswerReader<Quote> QUOTES = new AnswerReader<>(QuoteWire.READER::read);
    private static final AnswerReader<Security> SECURITIES = new AnswerReader<>(SecurityWire.READER::read);
    private static final AnswerReader<MarketTrade> MARKET_TRADES =
            new AnswerReader<>(MarketTradeWire.READER::read, "list");
    private static final AnswerReader<Position> POSITIONS = new AnswerReader<>(PositionWire.READER::read);
    private static final AnswerReader<PortfolioSummary> SUMMARY = new AnswerReader<>(PortfolioSummaryWire.READER::read);
    private static final AnswerReader<PortfolioRisk> RISK = new AnswerReader<>(PortfolioRiskWire.READER::read);
    private static final AnswerReader<SpectraRisk> SPECTRA_RISK = new AnswerReader<>(SpectraRiskWire.READER::read);
    private static final AnswerReader<Trade> TRADES = new AnswerReader<>(TradeWire.READER::read);
    private static final AnswerReader<Order> ORDERS = new AnswerReader<>(OrderWire.READER::read);
    private static final AnswerReader<StopOrder> STOP_ORDERS = new AnswerReader<>(StopOrderWire.READER::read);
    private static final AnswerReader<OrderEstimate> ESTIMATES = new AnswerReader<>(OrderEstimateWire.READER::read);
    private static final AnswerReader<Instant> TIME = new AnswerReader<>((in, context) -> in.seconds());
    private static final AnswerReader<String> BOARDS = new AnswerReader<>((in, context) -> in.text());
    private static final AnswerReader<CurrencyPair> CURRENCY_PAIRS = new AnswerReader<>(CurrencyPairWire.READER::read);
    private static final AnswerReader<RiskRate> RISK_RATES = new AnswerReader<>(RiskRateWire.READER::read, "list");

    private AnswerReaders() {}

    /** Returns the reader of order books. */
    public static AnswerReader<OrderBook> orderBook() {
        return ORDER_BOOK;
    }

    /** Returns the reader of bars. */
    public static AnswerReader<Bar> bars() {
        return BARS;
    }

    /** Returns the reader of quotes. */
    public static AnswerReader<Quote> quotes() {
        return QUOTES;
    }

    /** Returns the reader of instruments. */
    public static AnswerReader<Security> securities() {
        return SECURITIES;
    }

    /** Returns the reader of trades on the exchange. */
    public static AnswerReader<MarketTrade> marketTrades() {
        return MARKET_TRADES;
    }

    /** Returns the reader of positions. */
    public static AnswerReader<Position> positions() {
        return POSITIONS;
    }

    /** Returns the reader of summaries of portfolios. */
    public static AnswerReader<PortfolioSummary> summary() {
        return SUMMARY;
    }

    /** Returns the reader of risks of portfolios. */
    public static AnswerReader<PortfolioRisk> risk() {
        return RISK;
    }

    /** Returns the reader of risks of derivatives portfolios. */
    public static AnswerReader<SpectraRisk> spectraRisk() {
        return SPECTRA_RISK;
    }

    /** Returns the reader of own trades. */
    public static AnswerReader<Trade> trades() {
        return TRADES;
    }

    /** Returns the reader of own orders. */
    public static AnswerReader<Order> orders() {
        return ORDERS;
    }

    /** Returns the reader of own conditional orders. */
    public static AnswerReader<StopOrder> stopOrders() {
        return STOP_ORDERS;
    }

    /** Returns the reader of estimates. */
    public static AnswerReader<OrderEstimate> estimates() {
        return ESTIMATES;
    }

    /** Returns the reader of the broker's clock. */
    public static AnswerReader<Instant> time() {
        return TIME;
    }

    /** Returns the reader of codes of boards. */
    public static AnswerReader<String> boards() {
        return BOARDS;
    }

    /** Returns the reader of pairs of currencies. */
    public static AnswerReader<CurrencyPair> currencyPairs() {
        return CURRENCY_PAIRS;
    }

    /** Returns the reader of risk rates. */
    public static AnswerReader<RiskRate> riskRates() {
        return RISK_RATES;
    }
}
