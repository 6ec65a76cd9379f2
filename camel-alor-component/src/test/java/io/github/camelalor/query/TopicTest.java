package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Side;
import io.github.camelalor.net.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

    private static final Manner ONE_CALL = new Manner(false, false, null, Duration.ofSeconds(5), Lists.CLOCK);
    private static final Manner STREAMED = new Manner(false, true, null, Duration.ofSeconds(5), Lists.CLOCK);
    private static final Map<String, Object> SBER = Map.of("exchange", "MOEX", "symbol", "SBER");

    /** Reads options as they stand in a URI: {@code name=value&name=value}. */
    private static Map<String, Object> options(String text) {
        Map<String, Object> options = new HashMap<>();
        if (text != null) {
            Arrays.stream(text.split("&"))
                    .map(option -> option.split("=", 2))
                    .forEach(option -> options.put(option[0], option[1]));
        }
        return options;
    }

    private static HttpCall call(String operation, Map<String, ?> options, Map<String, ?> headers) {
        return Catalog.topic(operation)
                .inquire(Source.options(options), Source.headers(headers), ONE_CALL)
                .call();
    }

    private static HttpCall call(String operation, String options) {
        return call(operation, options(options), Map.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            orderbook      | exchange=MOEX&symbol=SBER                                | /md/v2/orderbooks/MOEX/SBER
            bars           | exchange=MOEX&symbol=SBER&timeframe=60&from=1            | /md/v2/history
            quotes         | exchange=MOEX&symbol=SBER,GAZP                           | /md/v2/Securities/MOEX:SBER,MOEX:GAZP/quotes
            instruments    | exchange=MOEX&symbol=SBER                                | /md/v2/Securities/MOEX/SBER
            instruments    | exchange=MOEX                                            | /md/v2/Securities/MOEX
            instruments    | exchange=MOEX&query=SB                                   | /md/v2/Securities
            instruments    | sector=FORTS                                             | /md/v2/Securities
            all-trades     | exchange=MOEX&symbol=SBER                                | /md/v2/Securities/MOEX/SBER/alltrades
            all-trades     | exchange=MOEX&symbol=SBER&history=false                  | /md/v2/Securities/MOEX/SBER/alltrades
            all-trades     | exchange=MOEX&symbol=SBER&history=true&limit=1           | /md/v2/Securities/MOEX/SBER/alltrades/history
            positions      | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/positions
            positions      | exchange=MOEX&portfolio=D39004&symbol=SBER               | /md/v2/Clients/MOEX/D39004/positions/SBER
            positions      | login=P039004                                            | /md/v2/Clients/P039004/positions
            summary        | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/summary
            risk           | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/risk
            spectra-risk   | exchange=MOEX&portfolio=7500GHC                          | /md/v2/Clients/MOEX/7500GHC/fortsrisk
            trades         | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/trades
            trades         | exchange=MOEX&portfolio=D39004&symbol=SBER               | /md/v2/Clients/MOEX/D39004/SBER/trades
            trades         | exchange=MOEX&portfolio=D39004&history=true              | /md/v2/Stats/MOEX/D39004/history/trades
            trades         | exchange=MOEX&portfolio=D39004&history=true&symbol=SBER  | /md/v2/Stats/MOEX/D39004/history/trades/SBER
            orders         | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/orders
            orders         | exchange=MOEX&portfolio=D39004&orderId=2023555935792417386 | /md/v2/Clients/MOEX/D39004/orders/2023555935792417386
            stop-orders    | exchange=MOEX&portfolio=D39004                           | /md/v2/Clients/MOEX/D39004/stoporders
            stop-orders    | exchange=MOEX&portfolio=D39004&orderId=8939              | /md/v2/Clients/MOEX/D39004/stoporders/8939
            time           |                                                          | /md/v2/time
            boards         | exchange=MOEX&symbol=SBER                                | /md/v2/Securities/MOEX/SBER/availableBoards
            currency-pairs |                                                          | /md/v2/Securities/currencyPairs
            risk-rates     | riskCategoryId=1                                         | /md/v2/risk/rates
            futures-quote  | exchange=MOEX&symbol=SI                                  | /md/v2/Securities/MOEX/SI/actualFuturesQuote
            """)
    void whatIsGivenDecidesWhatIsAsked(String operation, String options, String path) {
        HttpCall call = call(operation, options);

        assertThat(call.path()).isEqualTo(path);
        assertThat(call.method()).isEqualTo("GET");
        assertThatCode(() -> Catalog.topic(operation).check(Source.options(options(options)), ONE_CALL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            orderbook    | depth=0                      | depth            | 1 to 50
            orderbook    | depth=51                     | depth            | 1 to 50
            orderbook    | depth=1.5                    | depth            | whole numbers
            orderbook    | depth=deep                   | depth            | whole numbers
            orderbook    | format=tiny                  | format           | Simple, Slim, Heavy
            orderbook    | symbol=SBER,GAZP             | symbol           | one symbol
            orderbook    | symbol=..                    | symbol           | one symbol
            orderbook    | exchange=.                   | exchange         | characters
            quotes       | symbol=SBER,                 | symbol           | separated by commas
            quotes       | symbol=SBER,SBER             | symbol           | twice
            bars         | timeframe=H                  | timeframe        | D, W, M, Y
            bars         | timeframe=0                  | timeframe        | seconds
            bars         | timeframe=-60                | timeframe        | seconds
            bars         | timeframe=1.5                | timeframe        | seconds
            bars         | from=yesterday               | from             | ISO-8601
            bars         | from=-1                      | from             | 1970
            bars         | from=2024-13-01              | from             | ISO-8601
            bars         | to=99999999999999            | to               | 1970
            bars         | from=200&to=100              | from is 200      | to above from
            bars         | from=100&to=100              | to is 100        | to above from
            bars         | countBack=0                  | countBack        | 1 to
            bars         | untraded=perhaps             | untraded         | true, false
            bars         | splitAdjust=1                | splitAdjust      | true, false
            bars         | jsonResponse=yes             | jsonResponse     | true, false
            all-trades   | fromId=-1                    | fromId           | 19 digits
            all-trades   | toId=99999999999999999999    | toId             | 19 digits
            all-trades   | fromId=2&toId=1              | fromId is 2      | toId not below
            all-trades   | qtyFrom=-1                   | qtyFrom          | 0 to
            all-trades   | qtyTo=many                   | qtyTo            | 0 to
            all-trades   | qtyFrom=2&qtyTo=1            | qtyFrom is 2     | qtyTo not below
            all-trades   | priceFrom=cheap              | priceFrom        | decimal number
            all-trades   | priceTo=1e999999999          | priceTo          | decimal number
            all-trades   | priceFrom=2.5&priceTo=2.4    | priceFrom is 2.5 | priceTo not below
            all-trades   | from=2&to=1                  | from is 2        | to above from
            all-trades   | side=hold                    | side             | buy, sell
            all-trades   | offset=-1                    | offset           | 0 to
            all-trades   | take=0                       | take             | 1 to
            all-trades   | descending=down              | descending       | true, false
            all-trades   | includeVirtualTrades=no      | includeVirtualTrades | true, false
            all-trades   | history=always               | history          | true, false
            all-trades   | history=true&limit=0         | limit            | 1 to 50000
            all-trades   | history=true&limit=50001     | limit            | 1 to 50000
            trades       | history=true&limit=0         | limit            | 1 to 1000
            trades       | history=true&limit=1001      | limit            | 1 to 1000
            trades       | history=true&from=first      | from             | 19 digits
            trades       | history=true&dateFrom=soon   | dateFrom         | 2024-05-17
            trades       | history=true&side=long       | side             | buy, sell
            trades       | history=true&descending=x    | descending       | true, false
            trades       | history=true&orderByTradeDate=x | orderByTradeDate | true, false
            trades       | withRepo=x                   | withRepo         | true, false
            orders       | orderId=last                 | orderId          | 19 digits
            stop-orders  | orderId=-1                   | orderId          | 19 digits
            positions    | withoutCurrency=x            | withoutCurrency  | true, false
            positions    | login=                       | login            | 1 to 200
            instruments  | limit=0                      | limit            | 1 to
            instruments  | sector=SPBX                  | sector           | FORTS, FOND, CURR
            instruments  | market=NYSE                  | market           | FORTS, FOND, CURR, SPBX
            instruments  | includeOld=x                 | includeOld       | true, false
            instruments  | includeNonBaseBoards=x       | includeNonBaseBoards | true, false
            risk-rates   | riskCategoryId=high          | riskCategoryId   | 0 to
            risk-rates   | limit=0                      | limit            | 1 to
            risk-rates   | offset=-1                    | offset           | 0 to
            estimate     | price=cheap                  | price            | decimal number
            estimate     | quantity=0                   | quantity         | 1 to
            estimate     | budget=0                     | budget           | above 0
            estimate     | includeLimitOrders=x         | includeLimitOrders | true, false
            """)
    void anOptionThatIsWrongIsNamedTogetherWithWhatIsAllowed(
            String operation, String options, String named, String allowed) {
        assertThatThrownBy(() -> Catalog.topic(operation).check(Source.options(options(options)), ONE_CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            all-trades   | exchange=MOEX&symbol=SBER&limit=5            | Option limit     | take
            all-trades   | exchange=MOEX&symbol=SBER&history=true&take=5 | Option take     | limit
            trades       | exchange=MOEX&portfolio=D&limit=5            | Option limit     | withRepo
            trades       | exchange=MOEX&portfolio=D&symbol=S&history=true&ticker=S | Option ticker | dateFrom
            positions    | exchange=MOEX&login=P039004                  | The exchange of the URI | login
            positions    | exchange=MOEX&portfolio=D&symbol=S&withoutCurrency=true | withoutCurrency | jsonResponse
            instruments  | exchange=MOEX&symbol=SBER&limit=5            | Option limit     | instrumentGroup
            instruments  | exchange=MOEX&symbol=SBER&query=SB           | The symbol of the URI | cficode
            instruments  | exchange=MOEX&market=FOND&query=SB           | Option market    | sector
            """)
    void anOptionOfAnotherQuestionIsRefused(String operation, String options, String named, String allowed) {
        assertThatThrownBy(() -> Catalog.topic(operation).check(Source.options(options(options)), ONE_CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("does not belong to the question for")
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            orderbook  | symbol=SBER                             | needs an exchange, as in alor:orderbook:MOEX
            orderbook  | exchange=MOEX                           | needs a symbol, as in alor:orderbook:MOEX:SBER
            bars       | exchange=MOEX                           | needs a symbol
            summary    | exchange=MOEX                           | needs a portfolio
            bars       | exchange=MOEX&symbol=S&from=1           | CamelAlorQueryTimeframe
            bars       | exchange=MOEX&symbol=S&timeframe=60     | CamelAlorQueryFrom
            all-trades | exchange=MOEX&symbol=S&history=true     | CamelAlorQueryLimit
            risk-rates | exchange=MOEX                           | CamelAlorQueryRiskCategoryId
            """)
    void whatIsMissingIsNamed(String operation, String options, String named) {
        assertThatThrownBy(() -> call(operation, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void headersWinOverOptionsAndDecideWhatIsAsked() {
        assertThat(call("orderbook", SBER, Map.of("symbol", "GAZP", "depth", 5)))
                .isEqualTo(HttpCall.get(
                        "/md/v2/orderbooks/MOEX/GAZP", Map.of("depth", "5", "format", "Slim"), Duration.ofSeconds(5)));
        assertThat(call("instruments", options("exchange=MOEX&market=FOND&limit=5"), Map.of("symbol", "SBER")))
                .isEqualTo(
                        HttpCall.get("/md/v2/Securities/MOEX/SBER", Map.of("format", "Heavy"), Duration.ofSeconds(5)));
    }

    @Test
    void aHeaderThatIsWrongIsNamedAsSuch() {
        assertThatThrownBy(() -> call("orderbook", SBER, Map.of("depth", 51)))
                .hasMessage("Header CamelAlorQueryDepth is '51'; allowed are whole numbers, 1 to 50");
        assertThatThrownBy(() -> call("all-trades", SBER, Map.of("limit", 5)))
                .hasMessageContaining("Header CamelAlorQueryLimit does not belong to the question for today's trades");
        assertThatThrownBy(() -> call("orderbook", SBER, Map.of("symbol", List.of("SBER"))))
                .hasMessageContaining("Header CamelAlorQuerySymbol");
    }

    @Test
    void everyParameterGoesOutAsTheBrokerWritesIt() {
        String given = "exchange=MOEX&symbol=SBER&instrumentGroup=TQBR&from=2024-05-17T10:00:00+03:00&to=1715932800"
                + "&fromId=1&toId=2023555935792417386&qtyFrom=1&qtyTo=10&priceFrom=1e2&priceTo=308.450&side=BUY&offset=0"
                + "&take=10&descending=TRUE&includeVirtualTrades=false&jsonResponse=true&format=SLIM";
        String sent = "instrumentGroup=TQBR&from=1715929200&to=1715932800"
                + "&fromId=1&toId=2023555935792417386&qtyFrom=1&qtyTo=10&priceFrom=100&priceTo=308.450&side=buy&offset=0"
                + "&take=10&descending=true&includeVirtualTrades=false&jsonResponse=true&format=Slim";

        assertThat(new HashMap<String, Object>(call("all-trades", given).query()))
                .isEqualTo(options(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-17,2024-05-17",
        "2024-05-17T09:00:00.1234567Z,2024-05-17T09:00:00.1234567Z",
        "2024-05-17T12:00:00+03:00,2024-05-17T09:00:00.0000000Z",
        "2024-05-17T09:00:00,2024-05-17T09:00:00.0000000Z",
        "1715936400,2024-05-17T09:00:00.0000000Z"
    })
    void aDateMayBeWrittenInManyWays(String given, String sent) {
        assertThat(call("trades", "exchange=MOEX&portfolio=D39004&history=true&dateFrom=" + given)
                        .query())
                .containsEntry("dateFrom", sent);
    }

    @Test
    void headersMayBeObjects() {
        Map<String, Object> headers = Map.of(
                "history",
                true,
                "limit",
                100L,
                "side",
                Side.SELL,
                "dateFrom",
                Instant.parse("2024-05-17T09:00:00Z"),
                "from",
                7L);

        assertThat(call("trades", options("exchange=MOEX&portfolio=D39004"), headers)
                        .query())
                .containsEntry("limit", "100")
                .containsEntry("side", "sell")
                .containsEntry("dateFrom", "2024-05-17T09:00:00.0000000Z")
                .containsEntry("from", "7")
                .doesNotContainKey("history");
        assertThat(call("quotes", SBER, Map.of("symbol", List.of("A/B", "C D"))).path())
                .isEqualTo("/md/v2/Securities/MOEX:A%2FB,MOEX:C%20D/quotes");
    }

    @Test
    void barsEndNowAndANumberOfThemCountsBackFromThere() {
        long now = Lists.CLOCK.instant().getEpochSecond();

        assertThat(call("bars", "exchange=MOEX&symbol=SBER&timeframe=60&from=1").query())
                .containsEntry("from", "1")
                .containsEntry("to", String.valueOf(now))
                .containsEntry("tf", "60")
                .containsEntry("symbol", "SBER")
                .containsEntry("exchange", "MOEX");
        assertThat(call("bars", "exchange=MOEX&symbol=SBER&timeframe=d&countBack=100")
                        .query())
                .containsEntry("from", String.valueOf(now - 86_400))
                .containsEntry("countBack", "100")
                .containsEntry("tf", "D");
    }

    @ParameterizedTest
    @CsvSource({
        "summary,exchange=MOEX&portfolio=D39004",
        "instruments,exchange=MOEX&symbol=SBER",
        "trades,exchange=MOEX&portfolio=D39004",
        "estimate,exchange=MOEX"
    })
    void whatHasNoPagesCannotBeStreamed(String operation, String options) {
        assertThatThrownBy(() -> Catalog.topic(operation).check(Source.options(options(options)), STREAMED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Option streaming does not belong");
    }

    @ParameterizedTest
    @CsvSource({
        "bars,1,50000",
        "bars,50001,50000",
        "instruments,10001,10000",
        "trades,1001,1000",
        "all-trades,50001,50000",
        "risk-rates,0,10000"
    })
    void aPageHasALength(String operation, int pageSize, String most) {
        Map<String, Object> options = options("exchange=MOEX&portfolio=D39004&history=true"
                + (operation.matches("bars|all-trades") ? "&symbol=SBER" : ""));

        assertThatThrownBy(() -> Catalog.topic(operation)
                        .check(
                                Source.options(options),
                                new Manner(false, true, pageSize, Duration.ofSeconds(5), Lists.CLOCK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pageSize")
                .hasMessageContaining("2 to " + most);
    }

    @Test
    void aPageSizeWithoutPagesIsRefused() {
        assertThatThrownBy(() -> Catalog.topic("bars")
                        .check(Source.options(SBER), new Manner(false, false, 10, Duration.ofSeconds(5), Lists.CLOCK)))
                .hasMessageContaining("pageSize")
                .hasMessageContaining("streaming=true");
    }
}
