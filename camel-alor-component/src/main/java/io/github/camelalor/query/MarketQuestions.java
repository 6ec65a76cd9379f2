package io.github.camelalor.query;

import static io.github.camelalor.query.Parameters.CFICODE;
import static io.github.camelalor.query.Parameters.COUNT_BACK;
import static io.github.camelalor.query.Parameters.DEPTH;
import static io.github.camelalor.query.Parameters.DESCENDING;
import static io.github.camelalor.query.Parameters.EXCHANGE;
import static io.github.camelalor.query.Parameters.FROM;
import static io.github.camelalor.query.Parameters.FROM_ID;
import static io.github.camelalor.query.Parameters.HISTORY;
import static io.github.camelalor.query.Parameters.INCLUDE_NON_BASE_BOARDS;
import static io.github.camelalor.query.Parameters.INCLUDE_OLD;
import static io.github.camelalor.query.Parameters.INCLUDE_VIRTUAL_TRADES;
import static io.github.camelalor.query.Parameters.INSTRUMENT_GROUP;
import static io.github.camelalor.query.Parameters.JSON_RESPONSE;
import static io.github.camelalor.query.Parameters.LIMIT;
import static io.github.camelalor.query.Parameters.LIMIT_OF_MARKET_TRADES;
import static io.github.camelalor.query.Parameters.MARKET;
import static io.github.camelalor.query.Parameters.MOST_MARKET_TRADES;
import static io.github.camelalor.query.Parameters.OFFSET;
import static io.github.camelalor.query.Parameters.PRICE_FROM;
import static io.github.camelalor.query.Parameters.PRICE_TO;
import static io.github.camelalor.query.Parameters.QTY_FROM;
import static io.github.camelalor.query.Parameters.QTY_TO;
import static io.github.camelalor.query.Parameters.QUERY;
import static io.github.camelalor.query.Parameters.RISK_CATEGORY_ID;
import static io.github.camelalor.query.Parameters.SEARCH;
import static io.github.camelalor.query.Parameters.SECTOR;
import static io.github.camelalor.query.Parameters.SIDE;
import static io.github.camelalor.query.Parameters.SPLIT_ADJUST;
import static io.github.camelalor.query.Parameters.SYMBOL;
import static io.github.camelalor.query.Parameters.SYMBOLS;
import static io.github.camelalor.query.Parameters.TAKE;
import static io.github.camelalor.query.Parameters.TICKER;
import static io.github.camelalor.query.Parameters.TIMEFRAME;
import static io.github.camelalor.query.Parameters.TO;
import static io.github.camelalor.query.Parameters.TO_ID;
import static io.github.camelalor.query.Parameters.UNTRADED;

import io.github.camelalor.codec.AnswerReaders;
import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Security;
import io.github.camelalor.net.HttpCall;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be asked about instruments, and about nothing in particular. */
final class MarketQuestions {

    private static final String SECURITY = "/md/v2/Securities/{exchange}/{symbol}";
    private static final int TRADES_A_PAGE = 5_000;
    private static final int PAST_TRADES_A_PAGE = 10_000;
    private static final int INSTRUMENTS_A_PAGE = 1_000;

    /** Some ten megabytes. */
    private static final int MOST_INSTRUMENTS_A_PAGE = 10_000;

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    "orderbook",
                    Question.one(
                                    "an order book",
                                    "/md/v2/orderbooks/{exchange}/{symbol}",
                                    AnswerReaders.orderBook(),
                                    EXCHANGE,
                                    SYMBOL)
                            .with(INSTRUMENT_GROUP, DEPTH)
                            .format(WireFormat.SLIM)),
            new Topic(
                    "bars",
                    Question.many("bars", "/md/v2/history", AnswerReaders.bars())
                            .needing(SYMBOL, EXCHANGE, TIMEFRAME, FROM, TO)
                            .with(INSTRUMENT_GROUP, COUNT_BACK, UNTRADED, SPLIT_ADJUST, JSON_RESPONSE)
                            .format(WireFormat.SLIM)
                            .rising(FROM, TO, true)
                            .completed(MarketQuestions::upToNow)
                            .paged(BarCursor.paging())),
            new Topic(
                    "quotes",
                    Question.many(
                                    "quotes",
                                    "/md/v2/Securities/{symbols}/quotes",
                                    AnswerReaders.quotes(),
                                    EXCHANGE,
                                    SYMBOLS)
                            .place("symbols", MarketQuestions::exchangesAndSymbols)
                            .format(WireFormat.HEAVY)),
            new Topic(
                    "instruments",
                    Question.many("a search of instruments", "/md/v2/Securities", AnswerReaders.securities())
                            .when(values -> values.has(QUERY)
                                    || values.has(SECTOR)
                                    || values.has(CFICODE)
                                    || !values.has(EXCHANGE))
                            .with(QUERY, LIMIT, OFFSET, SECTOR, CFICODE, EXCHANGE)
                            .with(INSTRUMENT_GROUP, INCLUDE_NON_BASE_BOARDS)
                            .format(WireFormat.HEAVY)
                            .paged(instrumentPages()),
                    Question.one("one instrument", SECURITY, AnswerReaders.securities(), EXCHANGE, SYMBOL)
                            .when(values -> values.has(SYMBOL))
                            .with(INSTRUMENT_GROUP, JSON_RESPONSE)
                            .format(WireFormat.HEAVY),
                    Question.many(
                                    "the instruments of an exchange",
                                    "/md/v2/Securities/{exchange}",
                                    AnswerReaders.securities(),
                                    EXCHANGE)
                            .with(MARKET, INCLUDE_OLD, LIMIT, INCLUDE_NON_BASE_BOARDS, OFFSET)
                            .format(WireFormat.HEAVY)
                            .paged(instrumentPages())),
            new Topic(
                    "all-trades",
                    Question.many(
                                    "the past trades on the exchange",
                                    SECURITY + "/alltrades/history",
                                    AnswerReaders.marketTrades(),
                                    EXCHANGE,
                                    SYMBOL)
                            .when(values -> values.isSet(HISTORY))
                            .with(HISTORY, INSTRUMENT_GROUP, FROM, TO, OFFSET, JSON_RESPONSE)
                            .needing(LIMIT_OF_MARKET_TRADES)
                            .format(WireFormat.SIMPLE)
                            .rising(FROM, TO, true)
                            .paged(OffsetCursor.paging(
                                    LIMIT_OF_MARKET_TRADES, PAST_TRADES_A_PAGE, MOST_MARKET_TRADES, MarketTrade::id)),
                    Question.many(
                                    "today's trades on the exchange",
                                    SECURITY + "/alltrades",
                                    AnswerReaders.marketTrades(),
                                    EXCHANGE,
                                    SYMBOL)
                            .with(HISTORY, INSTRUMENT_GROUP, FROM, TO, FROM_ID, TO_ID, QTY_FROM, QTY_TO)
                            .with(PRICE_FROM, PRICE_TO, SIDE, OFFSET, TAKE, DESCENDING)
                            .with(INCLUDE_VIRTUAL_TRADES, JSON_RESPONSE)
                            .format(WireFormat.SIMPLE)
                            .rising(FROM, TO, true)
                            .rising(FROM_ID, TO_ID, false)
                            .rising(QTY_FROM, QTY_TO, false)
                            .rising(PRICE_FROM, PRICE_TO, false)
                            .paged(OffsetCursor.paging(TAKE, TRADES_A_PAGE, MOST_MARKET_TRADES, MarketTrade::id))),
            new Topic("time", Question.one("the time", "/md/v2/time", AnswerReaders.time())),
            new Topic(
                    "boards",
                    Question.many(
                                    "the boards of an instrument",
                                    SECURITY + "/availableBoards",
                                    AnswerReaders.boards(),
                                    EXCHANGE,
                                    SYMBOL)
                            .with(JSON_RESPONSE)),
            new Topic(
                    "currency-pairs",
                    Question.many(
                            "pairs of currencies", "/md/v2/Securities/currencyPairs", AnswerReaders.currencyPairs())),
            new Topic(
                    "risk-rates",
                    Question.many("risk rates", "/md/v2/risk/rates", AnswerReaders.riskRates())
                            .needing(RISK_CATEGORY_ID)
                            .with(EXCHANGE, TICKER, SEARCH, LIMIT, OFFSET)
                            .paged(OffsetCursor.paging(
                                    LIMIT, INSTRUMENTS_A_PAGE, MOST_INSTRUMENTS_A_PAGE, rate -> rate))),
            new Topic(
                    "futures-quote",
                    Question.one(
                                    "the quote of the actual future",
                                    SECURITY + "/actualFuturesQuote",
                                    AnswerReaders.quotes(),
                                    EXCHANGE,
                                    SYMBOL)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.HEAVY)));

    private MarketQuestions() {}

    /** Without {@code to} it is now; without {@code from}, but with a number of bars, the last of them are meant. */
    private static Values upToNow(Values given, Clock clock) {
        Values values = given.has(TO) ? given : given.with(TO, clock.instant());
        if (values.has(FROM) || !values.has(COUNT_BACK) || !values.has(TIMEFRAME)) {
            return values;
        }
        Instant to = values.get(TO);
        return values.with(FROM, to.minus(Timeframes.length(values.get(TIMEFRAME))));
    }

    private static String exchangesAndSymbols(Values values) {
        String exchange = HttpCall.segment(values.text(EXCHANGE));
        List<String> symbols = values.get(SYMBOLS);
        return symbols.stream()
                .map(symbol -> exchange + ":" + HttpCall.segment(symbol))
                .collect(Collectors.joining(","));
    }

    private static Paging<Security> instrumentPages() {
        return OffsetCursor.paging(
                LIMIT,
                INSTRUMENTS_A_PAGE,
                MOST_INSTRUMENTS_A_PAGE,
                security -> Arrays.asList(security.exchange(), security.symbol(), security.board()));
    }
}
