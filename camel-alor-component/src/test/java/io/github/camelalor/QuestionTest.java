package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.ScriptedApi.Said;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.model.Bar;
import io.github.camelalor.model.EstimateQuery;
import io.github.camelalor.model.OrderEstimate;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each question, from a message to the broker and back. */
class QuestionTest {

    private static final String BARS = "alor:bars:MOEX:SBER?timeframe=60&from=1701068400&to=1701072000";
    private static final String HISTORY =
            "{'history':[{'time':1701068400,'close':2,'open':1,'high':3,'low':1,'volume':7}],'next':1701072060,'prev':1701068340}";

    private ScriptedApi broker;
    private CamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        broker = new ScriptedApi();
        context = new DefaultCamelContext();
        broker.connect(context);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        broker.close();
    }

    private Exchange ask(String uri, Map<String, ?> headers) {
        return template.request(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    private Object answer(String uri) {
        Exchange exchange = ask(uri, Map.of());
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    private <E extends Exception> E failure(Exchange exchange, Class<E> type) {
        assertThat(exchange.getException()).isInstanceOf(type);
        return type.cast(exchange.getException());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            orderbook:MOEX:SBER   | /md/v2/orderbooks/MOEX/SBER?format=Slim | OrderBook       | {'b':[{'p':1.5,'v':2}],'a':[],'t':1701068400000,'h':true}
            instruments:MOEX:SBER | /md/v2/Securities/MOEX/SBER?format=Heavy         | Security        | {'symbol':'SBER','exchange':'MOEX','board':'TQBR'}
            positions:MOEX:SBER   | /md/v2/Clients/MOEX/D39004/positions/SBER?format=Heavy | Position  | {'symbol':'SBER','exchange':'MOEX','qtyUnits':1,'isCurrency':false}
            summary:MOEX          | /md/v2/Clients/MOEX/D39004/summary?format=Slim   | PortfolioSummary | {'bp':1,'bp2v':[{'cr':'RUB','bp':1}]}
            risk:MOEX             | /md/v2/Clients/MOEX/D39004/risk?format=Slim      | PortfolioRisk   | {'p':'D39004','ex':'MOEX','rid':1}
            spectra-risk:MOEX     | /md/v2/Clients/MOEX/D39004/fortsrisk?format=Simple | SpectraRisk   | {'portfolio':'D39004','moneyFree':1}
            orders:MOEX?orderId=2023555935792417386 | /md/v2/Clients/MOEX/D39004/orders/2023555935792417386?format=Slim | Order | {'id':'2023555935792417386','sym':'SBER','ex':'MOEX','t':'limit','s':'buy','st':'working','tt':'2023-12-29T12:35:06Z','q':10,'qb':1,'fq':0,'fqb':0,'px':1}
            futures-quote:MOEX:SI | /md/v2/Securities/MOEX/SI/actualFuturesQuote?format=Heavy | Quote  | {'symbol':'SiH4','exchange':'MOEX','bid':1}
            time                  | /md/v2/time                                      | Instant         | 1701235956
            """)
    void oneThingIsARecord(String uri, String target, String type, String body) {
        broker.answer(body);

        assertThat(answer("alor:" + uri).getClass().getSimpleName()).isEqualTo(type);
        assertThat(broker.last().target()).isEqualTo(target);
        assertThat(broker.last().authorization()).isEqualTo("Bearer " + ScriptedApi.token(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            quotes:MOEX:SBER,GAZP             | /md/v2/Securities/MOEX:SBER,MOEX:GAZP/quotes?format=Heavy | Quote  | [{'symbol':'SBER','exchange':'MOEX'},{'symbol':'GAZP','exchange':'MOEX'}]
            instruments?query=SB&limit=2      | /md/v2/Securities?query=SB&limit=2&format=Heavy        | Security  | [{'symbol':'SBER','exchange':'MOEX'},{'symbol':'SBRF','exchange':'MOEX'}]
            instruments:MOEX?market=FOND      | /md/v2/Securities/MOEX?market=FOND&format=Heavy        | Security  | [{'symbol':'SBER','exchange':'MOEX'},{'symbol':'SBRF','exchange':'MOEX'}]
            all-trades:MOEX:SBER?take=2       | /md/v2/Securities/MOEX/SBER/alltrades?take=2&format=Simple | MarketTrade | [{'id':1,'qty':1,'price':1,'timestamp':1},{'id':2,'qty':1,'price':1,'timestamp':2}]
            positions:MOEX?withoutCurrency=true | /md/v2/Clients/MOEX/D39004/positions?withoutCurrency=true&format=Heavy | Position | [{'symbol':'SBER','qtyUnits':1},{'symbol':'GAZP','qtyUnits':1}]
            positions?login=P039004           | /md/v2/Clients/P039004/positions?format=Heavy          | Position  | [{'symbol':'SBER','exchange':'MOEX','portfolio':'D1','qtyUnits':1},{'symbol':'GAZP','exchange':'MOEX','portfolio':'D2','qtyUnits':1}]
            trades:MOEX?history=true&side=BUY | /md/v2/Stats/MOEX/D39004/history/trades?side=buy&format=Heavy | Trade | [{'id':'1','symbol':'SBER','date':'2023-12-29T12:35:06Z','qtyUnits':1,'qty':1,'price':1},{'id':'2','symbol':'SBER','date':'2023-12-29T12:35:06Z','qtyUnits':1,'qty':1,'price':1}]
            boards:MOEX:SBER                  | /md/v2/Securities/MOEX/SBER/availableBoards            | String    | ['TQBR','SMAL']
            currency-pairs                    | /md/v2/Securities/currencyPairs                        | CurrencyPair | [{'firstCode':'EUR','secondCode':'RUB','symbolTom':'EUR_RUB__TOM'},{'firstCode':'USD','secondCode':'RUB','symbolTom':'USD_RUB__TOM'}]
            risk-rates?riskCategoryId=5       | /md/v2/risk/rates?riskCategoryId=5                     | RiskRate  | {'list':[{'instrument':'SBER'},{'instrument':'GAZP'}],'total':2}
            """)
    void severalThingsAreAListOfRecords(String uri, String target, String type, String body) {
        broker.answer(body);

        assertThat((List<?>) answer("alor:" + uri))
                .hasSize(2)
                .extracting(each -> each.getClass().getSimpleName())
                .containsOnly(type);
        assertThat(broker.last().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"simple,time,close,history", "SLIM,t,c,h", "Heavy,time,close,history"})
    void everyFormatGivesTheSameRecords(String format, String time, String close, String list) {
        broker.answer("{'" + list + "':[{'" + time + "':1701068400,'" + close + "':2,"
                + (list.equals("h") ? "'o':1,'h':3,'l':1,'v':7" : "'open':1,'high':3,'low':1,'volume':7")
                + "}],'next':null,'prev':null}");

        assertThat(answer(BARS + "&format=" + format))
                .isEqualTo(List.of(new Bar(
                        "MOEX",
                        "SBER",
                        null,
                        "60",
                        Instant.ofEpochSecond(1701068400),
                        decimal(1),
                        decimal(3),
                        decimal(1),
                        decimal(2),
                        7,
                        false)));
        assertThat(broker.last().query("format")).isEqualToIgnoringCase(format);
    }

    private static BigDecimal decimal(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void whatTheAnswerSaysOfTheRestIsInTheHeaders() {
        broker.answer(HISTORY);
        Exchange exchange = ask(BARS, Map.of(AlorConstants.TOTAL, 99L));

        assertThat(exchange.getMessage().getHeader(AlorConstants.NEXT)).isEqualTo(Instant.ofEpochSecond(1701072060));
        assertThat(exchange.getMessage().getHeader(AlorConstants.PREVIOUS))
                .isEqualTo(Instant.ofEpochSecond(1701068340));
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(AlorConstants.TOTAL);

        broker.answer("{'total':23,'list':[]}");
        exchange = ask(
                "alor:all-trades:MOEX:SBER?history=true&limit=50000",
                exchange.getMessage().getHeaders());
        assertThat(exchange.getMessage().getHeader(AlorConstants.TOTAL)).isEqualTo(23L);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys(AlorConstants.NEXT, AlorConstants.PREVIOUS);
    }

    @Test
    void theBrokersOwnTextIsHandedOn() {
        broker.answer(HISTORY);
        Exchange exchange = ask(BARS + "&body=json", Map.of());

        assertThat(exchange.getMessage().getBody()).isEqualTo(HISTORY.replace('\'', '"'));
        assertThat(exchange.getMessage().getHeader(AlorConstants.NEXT)).isEqualTo(Instant.ofEpochSecond(1701072060));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&body=json"})
    void whatIsNoAnswerIsAnError(String body) {
        broker.answer("<html>");

        failure(ask(BARS + body, Map.of()), CodecException.class);
    }

    @Test
    void headersChangeAQuestionAndThoseOfEventsDoNot() {
        broker.answer("{'b':[],'a':[],'t':1}");
        ask(
                "alor:orderbook:MOEX:SBER?depth=5",
                Map.of(AlorConstants.QUERY_SYMBOL, "GAZP", AlorConstants.QUERY_DEPTH, 7));
        assertThat(broker.last().target()).isEqualTo("/md/v2/orderbooks/MOEX/GAZP?depth=7&format=Slim");

        ask(
                "alor:orderbook:MOEX:SBER?depth=5",
                Map.of(
                        AlorConstants.SYMBOL,
                        "GAZP",
                        AlorConstants.EXCHANGE,
                        "SPBX",
                        AlorConstants.BOARD,
                        "SMAL",
                        AlorConstants.ORDER_SYMBOL,
                        "GAZP",
                        "depth",
                        9));
        assertThat(broker.last().target()).isEqualTo("/md/v2/orderbooks/MOEX/SBER?depth=5&format=Slim");
    }

    @Test
    void aBadHeaderIsRefusedBeforeAnythingIsAsked() {
        Exchange exchange = ask("alor:orderbook:MOEX:SBER", Map.of(AlorConstants.QUERY_DEPTH, "deep"));

        assertThat(failure(exchange, IllegalArgumentException.class))
                .hasMessageContaining("CamelAlorQueryDepth")
                .hasMessageContaining("1 to 50");
        assertThat(broker.asked()).isEmpty();
    }

    @Test
    void aRefusalTellsStatusCodeAndWordsAndIsNotRepeated() {
        broker.answer(request -> new Said(429, "{'code':'TooMany','message':'Slow down'}", "3"));
        AlorApiException refused = failure(ask("alor:orders:MOEX", Map.of()), AlorApiException.class);

        assertThat(refused).hasMessage("The broker refused orders: HTTP 429 TooMany Slow down");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TooMany");
        assertThat(refused.text()).isEqualTo("Slow down");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(broker.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 503})
    void aRefusalWithoutWordsIsOneAsWell(int status) {
        broker.answer(request -> Said.status(status, ""));
        AlorApiException refused = failure(ask("alor:time", Map.of()), AlorApiException.class);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isNull();
        assertThat(refused.text()).isEmpty();
        assertThat(refused.retryAfter()).isNull();
        assertThat(broker.asked()).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        broker.answer(request -> request.authorization().equals("Bearer " + ScriptedApi.token(1))
                ? Said.status(401, "")
                : Said.ok("1701235956"));

        assertThat(answer("alor:time")).isEqualTo(Instant.ofEpochSecond(1701235956));
        assertThat(broker.tokens()).isEqualTo(2);
        assertThat(broker.asked()).hasSize(2);
    }

    @Test
    void anEstimateIsAskedForInEveryForm() {
        String estimate = "{'portfolio':'D39004','ticker':'GAZP','exchange':'MOEX','quantityToBuy':67}";
        String sent = "{'portfolio':'D39004','exchange':'MOEX','ticker':'GAZP','lotQuantity':2}".replace('\'', '"');
        String json = "{\"ticker\":\"GAZP\",\"lotQuantity\":2}";
        broker.answer(estimate);
        EstimateQuery record = new EstimateQuery("D39004", "MOEX", "GAZP", null, null, 2L, null, null);
        for (Object body : List.of(
                record,
                Map.of("ticker", "GAZP", "lotQuantity", 2),
                json,
                json.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(template.requestBody("alor:estimate:MOEX:SBER?quantity=1", body))
                    .isInstanceOfSatisfying(OrderEstimate.class, answer -> assertThat(answer.quantityToBuy())
                            .isEqualByComparingTo("67"));
            assertThat(broker.last().method()).isEqualTo("POST");
            assertThat(broker.last().target()).isEqualTo("/commandapi/warptrans/TRADE/v2/client/orders/estimate");
            assertThat(broker.last().body()).isEqualTo(sent);
        }
    }

    @Test
    void manyEstimatesAreAskedForAtOnce() {
        broker.answer("[{'portfolio':'D39004','ticker':'GAZP','exchange':'MOEX'}]");

        assertThat((List<?>) template.requestBody("alor:estimate:MOEX:SBER", "[{\"ticker\":\"GAZP\"}]"))
                .hasSize(1);
        assertThat(broker.last().path()).endsWith("/estimate/all");
        assertThat(broker.last().body()).startsWith("[{").contains("GAZP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ticker\":", "GAZP", "7", "{\"ticker\":\"A\",\"ticker\":\"B\"}", "{\"tickers\":\"A\"}"})
    void aBodyThatIsNoEstimateIsRefusedBeforeAnythingIsAsked(String body) {
        Exchange exchange = template.request(
                "alor:estimate:MOEX:SBER", each -> each.getMessage().setBody(body));

        failure(exchange, IllegalArgumentException.class);
        assertThat(broker.asked()).isEmpty();
    }
}
