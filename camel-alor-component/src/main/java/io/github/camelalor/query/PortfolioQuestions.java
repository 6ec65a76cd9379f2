package io.github.camelalor.query;

import static io.github.camelalor.query.Parameters.DATE_FROM;
import static io.github.camelalor.query.Parameters.DESCENDING;
import static io.github.camelalor.query.Parameters.EXCHANGE;
import static io.github.camelalor.query.Parameters.FROM_TRADE;
import static io.github.camelalor.query.Parameters.HISTORY;
import static io.github.camelalor.query.Parameters.INSTRUMENT_GROUP;
import static io.github.camelalor.query.Parameters.JSON_RESPONSE;
import static io.github.camelalor.query.Parameters.LIMIT_OF_OWN_TRADES;
import static io.github.camelalor.query.Parameters.LOGIN;
import static io.github.camelalor.query.Parameters.ORDER_BY_TRADE_DATE;
import static io.github.camelalor.query.Parameters.ORDER_ID;
import static io.github.camelalor.query.Parameters.PORTFOLIO;
import static io.github.camelalor.query.Parameters.SIDE;
import static io.github.camelalor.query.Parameters.SYMBOL;
import static io.github.camelalor.query.Parameters.TICKER;
import static io.github.camelalor.query.Parameters.WITHOUT_CURRENCY;
import static io.github.camelalor.query.Parameters.WITH_REPO;

import io.github.camelalor.codec.AnswerReaders;
import io.github.camelalor.codec.WireFormat;
import java.util.List;

/** What can be asked about a portfolio. */
final class PortfolioQuestions {

    private static final String CLIENT = "/md/v2/Clients/{exchange}/{portfolio}";
    private static final String PAST_TRADES = "/md/v2/Stats/{exchange}/{portfolio}/history/trades";

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    "positions",
                    Question.many(
                                    "the positions of a login",
                                    "/md/v2/Clients/{login}/positions",
                                    AnswerReaders.positions(),
                                    LOGIN)
                            .when(values -> values.has(LOGIN))
                            .with(WITHOUT_CURRENCY, JSON_RESPONSE)
                            .format(WireFormat.HEAVY),
                    Question.one(
                                    "one position",
                                    CLIENT + "/positions/{symbol}",
                                    AnswerReaders.positions(),
                                    EXCHANGE,
                                    PORTFOLIO,
                                    SYMBOL)
                            .when(values -> values.has(SYMBOL))
                            .with(JSON_RESPONSE)
                            .format(WireFormat.HEAVY),
                    Question.many(
                                    "the positions of a portfolio",
                                    CLIENT + "/positions",
                                    AnswerReaders.positions(),
                                    EXCHANGE,
                                    PORTFOLIO)
                            .with(WITHOUT_CURRENCY, JSON_RESPONSE)
                            .format(WireFormat.HEAVY)),
            new Topic(
                    "summary",
                    Question.one("a summary", CLIENT + "/summary", AnswerReaders.summary(), EXCHANGE, PORTFOLIO)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM)),
            new Topic(
                    "risk",
                    Question.one("the risk", CLIENT + "/risk", AnswerReaders.risk(), EXCHANGE, PORTFOLIO)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM)),
            new Topic(
                    "spectra-risk",
                    Question.one(
                                    "the risk of derivatives",
                                    CLIENT + "/fortsrisk",
                                    AnswerReaders.spectraRisk(),
                                    EXCHANGE,
                                    PORTFOLIO)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SIMPLE)),
            new Topic(
                    "trades",
                    Question.many(
                                    "the past trades of a portfolio in one instrument",
                                    PAST_TRADES + "/{symbol}",
                                    AnswerReaders.trades(),
                                    EXCHANGE,
                                    PORTFOLIO,
                                    SYMBOL)
                            .when(values -> values.isSet(HISTORY) && values.has(SYMBOL))
                            .with(HISTORY, INSTRUMENT_GROUP, DATE_FROM, FROM_TRADE, LIMIT_OF_OWN_TRADES)
                            .with(ORDER_BY_TRADE_DATE, DESCENDING, WITH_REPO, SIDE, JSON_RESPONSE)
                            .format(WireFormat.HEAVY)
                            .paged(TradeCursor.paging()),
                    Question.many(
                                    "the past trades of a portfolio",
                                    PAST_TRADES,
                                    AnswerReaders.trades(),
                                    EXCHANGE,
                                    PORTFOLIO)
                            .when(values -> values.isSet(HISTORY))
                            .with(HISTORY, INSTRUMENT_GROUP, DATE_FROM, TICKER, FROM_TRADE, LIMIT_OF_OWN_TRADES)
                            .with(ORDER_BY_TRADE_DATE, DESCENDING, WITH_REPO, SIDE, JSON_RESPONSE)
                            .format(WireFormat.HEAVY)
                            .paged(TradeCursor.paging()),
                    Question.many(
                                    "the session's trades in one instrument",
                                    CLIENT + "/{symbol}/trades",
                                    AnswerReaders.trades(),
                                    EXCHANGE,
                                    PORTFOLIO,
                                    SYMBOL)
                            .when(values -> values.has(SYMBOL))
                            .with(HISTORY, INSTRUMENT_GROUP, JSON_RESPONSE)
                            .format(WireFormat.HEAVY),
                    Question.many(
                                    "the session's trades",
                                    CLIENT + "/trades",
                                    AnswerReaders.trades(),
                                    EXCHANGE,
                                    PORTFOLIO)
                            .with(HISTORY, WITH_REPO, JSON_RESPONSE)
                            .format(WireFormat.HEAVY)),
            new Topic(
                    "orders",
                    Question.one(
                                    "one order",
                                    CLIENT + "/orders/{orderId}",
                                    AnswerReaders.orders(),
                                    EXCHANGE,
                                    PORTFOLIO,
                                    ORDER_ID)
                            .when(values -> values.has(ORDER_ID))
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM),
                    Question.many("orders", CLIENT + "/orders", AnswerReaders.orders(), EXCHANGE, PORTFOLIO)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM)),
            new Topic(
                    "stop-orders",
                    Question.one(
                                    "one stop order",
                                    CLIENT + "/stoporders/{orderId}",
                                    AnswerReaders.stopOrders(),
                                    EXCHANGE,
                                    PORTFOLIO,
                                    ORDER_ID)
                            .when(values -> values.has(ORDER_ID))
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM),
                    Question.many(
                                    "stop orders",
                                    CLIENT + "/stoporders",
                                    AnswerReaders.stopOrders(),
                                    EXCHANGE,
                                    PORTFOLIO)
                            .with(JSON_RESPONSE)
                            .format(WireFormat.SLIM)));

    private PortfolioQuestions() {}
}
