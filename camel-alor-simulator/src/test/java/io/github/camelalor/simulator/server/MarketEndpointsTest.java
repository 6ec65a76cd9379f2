package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Side;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments, quotes, anonymous trades and candles over HTTP. */
class MarketEndpointsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final long NOW = NOON.getEpochSecond();
    private static final String SBER = "/md/v2/Securities/MOEX/SBER";

    @RegisterExtension
    static final AlorSimulatorExtension EXCHANGE = AlorSimulatorExtension.with(b -> b.seed(7)
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .portfolio("D39004")
            .tickInterval(Duration.ZERO)
            .market(market -> market.listings(List.of(Listings.SBER, Listings.GAZP, Listings.LKOH, Listings.SI))
                    .extraSecurities(30)));

    @ParameterizedTest
    @ValueSource(strings = {"Simple", "Slim", "Heavy"})
    void answersKeepTheirSchemas(String format) {
        String f = "format=" + format;
        assertKept("response_Securities_" + format, authorized("/md/v2/Securities?" + f));
        assertKept("response_Securities_" + format, authorized("/md/v2/Securities/MOEX?includeOld=true&" + f));
        assertKept("response_Security_" + format, authorized(SBER + "?" + f));
        assertKept("response_Security_" + format, authorized("/md/v2/Securities/MOEX/SiZ6?" + f));
        assertKept("response_AvailableBoards", authorized(SBER + "/availableBoards"));
        assertKept("response_AllTrades_" + format, authorized(SBER + "/alltrades?take=10&" + f));
        assertKept("response_AllTradesHistory_" + format, authorized(SBER + "/alltrades/history?limit=10&" + f));
        assertKept("response_Futures_" + format, authorized("/md/v2/Securities/MOEX/SI/actualFuturesQuote?" + f));
        assertKept("response_Symbols_" + format, authorized("/md/v2/Securities/MOEX:SBER,MOEX:SiZ6/quotes?" + f));
        assertKept("response_CurrencyPairs", authorized("/md/v2/Securities/currencyPairs"));
        assertKept("response_RiskRates", authorized("/md/v2/risk/rates?riskCategoryId=1"));
        assertKept("response_TradingSession_" + format, authorized("/md/status/MOEX/FOND?" + f));
        assertKept("response_History_" + format, authorized(history("60", NOW - 600, NOW, "&" + f)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/md/v2/Securities/MOEX",
                SBER,
                SBER + "/alltrades",
                SBER + "/alltrades/history?limit=1",
                "/md/v2/Securities/MOEX/SI/actualFuturesQuote"
            })
    void aTokenIsNeeded(String path) {
        assertThat(caller().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/md/v2/Securities?query=SBER",
                SBER + "/availableBoards",
                "/MD/V2/SECURITIES/MOEX:SBER/QUOTES",
                "/md/v2/securities/MOEX%3ASBER%2CMOEX%3AGAZP/quotes?format=",
                "/md/v2/Securities/currencyPairs",
                "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=1&to=2",
                "/md/v2/risk/rates?riskCategoryId=1",
                "/md/status/MOEX/FORTS"
            })
    void noTokenIsNeededButABadOneIsRefused(String path) {
        assertThat(caller().get(path).statusCode()).isEqualTo(200);
        assertThat(caller().get(path, "Authorization", "Bearer bad").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/md/v2/Securities/MOEX/NOPE",
                "/md/v2/Securities/MOEX/SBER?instrumentGroup=NOPE",
                "/md/v2/Securities/MOEX/NOPE/availableBoards",
                "/md/v2/Securities/MOEX/NOPE/alltrades",
                "/md/v2/Securities/MOEX/NOPE/alltrades/history?limit=1",
                "/md/v2/Securities/MOEX/NOPE/actualFuturesQuote",
                "/md/v2/Securities/MOEX/SBER/actualFuturesQuote",
                "/md/v2/history?symbol=NOPE&exchange=MOEX&tf=60&from=1&to=2",
                "/md/v2/history?symbol=SiZ6&exchange=MOEX&tf=60&from=1&to=2&untraded=true"
            })
    void whatIsUnknownIsNotFound(String path) {
        assertThat(authorized(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/md/v2/history?exchange=MOEX&tf=60&from=1&to=2, symbol",
        "/md/v2/history?symbol=SBER&tf=60&from=1&to=2, exchange",
        "/md/v2/history?symbol=SBER&exchange=MOEX&from=1&to=2, tf",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&to=2, from",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=1, to",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=1h&from=1&to=2, tf",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=yesterday&to=2, from",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=1&to=99999999999999999, to",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=1&to=2&countBack=-1, countBack",
        "/md/v2/history?symbol=SBER&exchange=MOEX&tf=60&from=1&to=2&untraded=perhaps, untraded",
        "/md/v2/Securities?limit=x, limit",
        "/md/v2/Securities?sector=NOPE, sector",
        "/md/v2/Securities/MOEX?market=NOPE, market",
        "/md/v2/Securities/MOEX?offset=-1, offset",
        "/md/v2/Securities/SBER/quotes, SBER",
        "/md/v2/risk/rates, riskCategoryId",
        "/md/v2/Securities/MOEX/SBER/alltrades/history, limit",
        "/md/v2/Securities/MOEX/SBER/alltrades/history?limit=0, limit",
        "/md/v2/Securities/MOEX/SBER/alltrades/history?limit=50001, limit",
        "/md/v2/Securities/MOEX/SBER/alltrades?side=up, side",
        "/md/v2/Securities/MOEX/SBER/alltrades?priceFrom=cheap, priceFrom",
        "/md/v2/Securities/MOEX/SBER/alltrades?fromId=1.5, fromId",
        "/md/v2/Securities/MOEX/SBER?format=fat, fat"
    })
    void aParameterThatIsMissingOrWrongIsNamed(String path, String name) {
        HttpResponse<String> answer = authorized(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("message").asText()).contains(name);
    }

    @Test
    void aMarketThatIsUnknownIsTheServersError() {
        assertThat(authorized("/md/status/MOEX/NOPE").statusCode()).isEqualTo(500);
        assertThat(json("/md/status/MOEX/fond").toString()).isEqualTo("{\"code\":\"FOND\",\"status\":\"open\"}");
    }

    @Test
    void searchingFindsTwentyFiveByTurnoverUnlessMoreAreWanted() {
        List<String> found = symbols(json("/md/v2/Securities"));

        assertThat(found).hasSize(25).startsWith(found.get(0)).contains("SBER", "GAZP", "LKOH", "Si-12.26");
        assertThat(symbols(json("/md/v2/Securities?limit=30&offset=2")))
                .hasSize(30)
                .startsWith(found.get(2));
        List<BigDecimal> ratings = StreamSupport.stream(
                        json("/md/v2/Securities").spliterator(), false)
                .map(security -> security.get("rating").decimalValue())
                .toList();
        assertThat(ratings.get(0)).isPositive();
        assertThat(ratings).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource({
        "query=sber, SBER",
        "query=RU0007661625, GAZP",
        "query=%D0%9B%D0%A3%D0%9A, LKOH",
        "sector=forts, Si-12.26",
        "cficode=FXXXXX, Si-12.26",
        "query=SBER&instrumentGroup=SMAL, SBER",
        "query=SBER&exchange=MOEX&sector=FOND&cficode=ES, SBER"
    })
    void searchingGoesByEachFilter(String filter, String symbol) {
        assertThat(symbols(json("/md/v2/Securities?" + filter))).containsExactly(symbol);
    }

    @Test
    void searchingFindsNothingWhereNothingFits() {
        assertThat(json("/md/v2/Securities?query=SBER&exchange=SPBX")).isEmpty();
        assertThat(json("/md/v2/Securities?query=SBER&cficode=ESXXXXX")).isEmpty();
        assertThat(json("/md/v2/Securities/SPBX")).isEmpty();
    }

    @Test
    void otherBoardsAndExpiredInstrumentsAreListedWhenTheyAreWanted() {
        List<String> plain = symbols(json("/md/v2/Securities/MOEX"));

        assertThat(plain).hasSize(34).doesNotContain("Si-12.25").doesNotHaveDuplicates();
        assertThat(symbols(json("/md/v2/Securities/MOEX?includeOld=true")))
                .hasSize(35)
                .contains("Si-12.25");
        assertThat(symbols(json("/md/v2/Securities/MOEX?includeNonBaseBoards=true")))
                .hasSize(37);
        assertThat(symbols(json("/md/v2/Securities/MOEX?market=FORTS"))).containsExactly("Si-12.26");
        assertThat(symbols(json("/md/v2/Securities/MOEX?limit=3&offset=1"))).isEqualTo(plain.subList(1, 4));
        assertThat(json(SBER + "/availableBoards").toString()).isEqualTo("[\"TQBR\",\"SMAL\"]");
        assertThat(json(SBER + "?instrumentGroup=SMAL").at("/primary_board").asText())
                .isEqualTo("TQBR");
    }

    @Test
    void anInstrumentIsFoundByItsTickerAndByItsShortName() {
        JsonNode future = json("/md/v2/securities/moex/SiZ6?format=HEAVY");

        assertThat(future.get("symbol").asText()).isEqualTo("Si-12.26");
        assertThat(future.get("market").asText()).isEqualTo("FORTS");
        assertThat(future.get("roundTo").toString()).isEqualTo("0");
        assertThat(future.get("cancellation").asText()).isEqualTo("2026-12-17T00:00:00.0000000");
        assertThat(future.get("marginBuy").decimalValue()).isEqualByComparingTo("10152");
    }

    @Test
    void quotesComeInTheOrderAskedForWithoutWhatIsUnknown() {
        JsonNode quotes = json("/md/v2/Securities/MOEX:GAZP,MOEX:NOPE,MOEX:SBER/quotes");

        assertThat(symbols(quotes)).containsExactly("GAZP", "SBER");
        JsonNode sber = quotes.get(1);
        assertThat(sber.get("prev_close_price").decimalValue()).isEqualByComparingTo("308.5");
        assertThat(sber.get("lotvalue").decimalValue())
                .isEqualByComparingTo(sber.get("last_price").decimalValue().multiply(BigDecimal.TEN));
        assertThat(sber.get("change").decimalValue())
                .isEqualByComparingTo(sber.get("last_price").decimalValue().subtract(new BigDecimal("308.5")));
        assertThat(sber.get("total_bid_vol").asLong())
                .isGreaterThan(sber.get("bid_vol").asLong());
    }

    @Test
    void thoseWithoutATokenSeeTheQuoteOfAQuarterOfAnHourAgo() {
        JsonNode then =
                Caller.json(caller().get("/md/v2/Securities/MOEX:SBER/quotes")).get(0);
        JsonNode bar = json(history("60", NOW - 960, NOW - 960, "")).at("/history/0");

        assertThat(then.get("last_price_timestamp").asLong()).isBetween(NOW - 911, NOW - 900);
        assertThat(then.get("last_price").decimalValue())
                .isEqualByComparingTo(bar.get("close").decimalValue());
        assertThat(then.get("bid").decimalValue()).isLessThan(then.get("ask").decimalValue());
    }

    @Test
    void thoseWithoutATokenSeeTheCandlesUntilAQuarterOfAnHourAgo() {
        JsonNode seen = Caller.json(caller().get(history("60", NOW - 1_800, NOW, "")));

        assertThat(seen.get("history")).hasSize(15);
        assertThat(seen.at("/history/14/time").asLong()).isEqualTo(NOW - 960);
        assertThat(seen.get("next").isNull()).isTrue();
        assertThat(json(history("60", NOW - 1_800, NOW - 1, "")).get("history")).hasSize(30);
    }

    @Test
    void candlesCanBePagedThroughInBothDirections() {
        JsonNode page = json(history("300", NOW - 3_600, NOW - 1_801, ""));

        assertThat(page.get("history")).hasSize(6);
        assertThat(page.at("/history/0/time").asLong()).isEqualTo(NOW - 3_600);
        assertThat(page.get("next").asLong()).isEqualTo(NOW - 1_800);
        assertThat(page.get("prev").asLong()).isEqualTo(NOW - 3_900);
        JsonNode all = json(history("D", 0, NOW, ""));
        assertThat(all.get("history")).hasSize(401);
        assertThat(all.get("prev").isNull()).isTrue();
        assertThat(all.get("next").isNull()).isTrue();
        JsonNode before = json(history("D", 0, 1_000_000, ""));
        assertThat(before.get("history")).isEmpty();
        assertThat(before.get("next").asLong())
                .isEqualTo(all.at("/history/0/time").asLong());
    }

    @Test
    void candlesAreCountedBackWhenTheRangeHoldsFewer() {
        assertThat(json(history("60", NOW - 120, NOW - 1, "&countBack=10")).get("history"))
                .hasSize(10);
        assertThat(json(history("60", NOW - 600, NOW - 1, "&countBack=3")).get("history"))
                .hasSize(10);
        assertThat(json(history("D", NOW, NOW, "&countBack=9999")).get("history"))
                .hasSize(401);
    }

    @Test
    void theListOfASlimHistoryHasAShortNameByOption() {
        assertThat(json(history("60", NOW - 60, NOW, "&format=slim"))
                        .at("/history/0/t")
                        .asLong())
                .isEqualTo(NOW - 60);
        simulator().behaviour().shortHistoryName(true);
        assertThat(json(history("60", NOW - 60, NOW, "&format=slim"))
                        .at("/h/0/t")
                        .asLong())
                .isEqualTo(NOW - 60);
        simulator().behaviour().shortHistoryName(false);
    }

    @Test
    void todaysTradesAreFilteredTurnedAroundAndCut() {
        simulator()
                .exchange()
                .place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1).allowMargin(true));
        JsonNode all = json(SBER + "/alltrades");
        long last = all.get(all.size() - 1).get("id").asLong();

        assertThat(all.size()).isGreaterThanOrEqualTo(4_321);
        JsonNode newest = json(SBER + "/alltrades?descending=true&take=2&offset=1");
        assertThat(newest).hasSize(2);
        assertThat(newest.get(0)).isEqualTo(all.get(all.size() - 2));
        assertThat(json(SBER + "/alltrades?fromId=" + last)).containsExactly(all.get(all.size() - 1));
        assertThat(json(SBER + "/alltrades?toId=" + last + "&side=sell&qtyFrom=2&qtyTo=3"))
                .isNotEmpty()
                .allMatch(trade -> trade.get("side").asText().equals("sell")
                        && List.of(2, 3).contains(trade.get("qty").asInt()));
        assertThat(json(SBER + "/alltrades?from=" + (NOW - 100) + "&to=" + (NOW - 1)))
                .hasSizeBetween(9, 10);
        assertThat(json(SBER + "/alltrades?priceFrom=1000")).isEmpty();
    }

    @Test
    void pastTradesComeInPagesWithTheirNumber() {
        String path = SBER + "/alltrades/history?from=" + (NOW - 700_000) + "&to=" + (NOW - 1_000);
        JsonNode first = json(path + "&limit=50000");
        List<Long> ids = new ArrayList<>();
        first.get("list").forEach(trade -> ids.add(trade.get("id").asLong()));

        assertThat(first.get("total").asLong()).isBetween(69_899L, 69_901L);
        assertThat(ids).hasSize(50_000).isSorted();
        JsonNode second = json(path + "&limit=50000&offset=50000");
        assertThat(second.get("list")).hasSize(first.get("total").asInt() - 50_000);
        assertThat(second.at("/list/0/id").asLong()).isGreaterThan(ids.get(49_999));
    }

    @Test
    void riskRatesAreFilteredAndPaged() {
        JsonNode all = json("/md/v2/risk/rates?riskCategoryId=1");

        assertThat(all.get("total").asInt()).isEqualTo(35);
        assertThat(all.get("list")).hasSize(35);
        JsonNode page = json("/md/v2/risk/rates?riskCategoryId=1&limit=2&offset=1");
        assertThat(page.get("total").asInt()).isEqualTo(35);
        assertThat(page.get("list")).hasSize(2);
        assertThat(page.at("/list/0")).isEqualTo(all.at("/list/1"));
        JsonNode sber = json("/md/v2/risk/rates?riskCategoryId=2&exchange=MOEX&ticker=sber&search=RU0009");
        assertThat(sber.get("total").asInt()).isEqualTo(1);
        assertThat(sber.at("/list/0/rateDown").decimalValue()).isEqualByComparingTo("10");
        assertThat(json("/md/v2/risk/rates?riskCategoryId=1&search=Si-12.26")
                        .at("/list/0/underlyingAsset")
                        .asText())
                .isEqualTo("Si");
    }

    private static String history(String timeframe, long from, long to, String more) {
        return "/md/v2/history?symbol=SBER&exchange=MOEX&tf=" + timeframe + "&from=" + from + "&to=" + to + more;
    }

    private static List<String> symbols(JsonNode list) {
        List<String> symbols = new ArrayList<>();
        list.forEach(each -> symbols.add(each.get("symbol").asText()));
        return symbols;
    }

    private static void assertKept(String schema, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PublishedSchemas.validate(schema, answer.body())).as(schema).isEmpty();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = authorized(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    private static HttpResponse<String> authorized(String path) {
        return caller().get(path, "Authorization", "Bearer " + caller().accessToken());
    }

    private static Caller caller() {
        return new Caller(simulator());
    }

    private static AlorSimulator simulator() {
        return EXCHANGE.simulator();
    }
}
