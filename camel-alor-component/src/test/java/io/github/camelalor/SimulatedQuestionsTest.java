package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.EstimateQuery;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.Trade;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each question over real sockets, in every format, and long lists against what one call says. */
class SimulatedQuestionsTest {

    private static final String PAST = "trades:MOEX?history=true&orderByTradeDate=";

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator
            .seed(7)
            .portfolio("D39004")
            .portfolio("7500031")
            .behaviour(behaviour -> behaviour.shortHistoryName(true).numericStopOrderIds(true))
            .market(market -> market.pastTrades(2_500)));

    private CamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        context = new DefaultCamelContext();
        SimulatedBroker.connect(context, SIMULATOR.simulator());
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Exchange ask(String uri) {
        Exchange exchange = template.request("alor:" + uri, each -> {});
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private List<?> list(String uri) {
        return ask(uri).getMessage().getBody(List.class);
    }

    private List<Object> stream(String uri) {
        List<Object> read = new ArrayList<>();
        Iterator<?> records = ask(uri + (uri.contains("?") ? "&" : "?") + "streaming=true")
                .getMessage()
                .getBody(Iterator.class);
        records.forEachRemaining(read::add);
        return read;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "orderbook:MOEX:SBER,OrderBook",
        "bars:MOEX:SBER?timeframe=60&countBack=5,Bar",
        "quotes:MOEX:SBER,Quote",
        "instruments:MOEX:SBER,Security",
        "instruments:MOEX,Security",
        "instruments?query=SB,Security",
        "all-trades:MOEX:SBER?take=3,MarketTrade",
        "all-trades:MOEX:SBER?history=true&limit=3,MarketTrade",
        "positions:MOEX,Position",
        "positions:MOEX:RUB,Position",
        "summary:MOEX,PortfolioSummary",
        "risk:MOEX,PortfolioRisk",
        "spectra-risk:MOEX?portfolio=7500031,SpectraRisk",
        "trades:MOEX?history=true,Trade",
        "trades:MOEX?history=true&limit=5&descending=true,Trade",
        "time,Instant",
        "boards:MOEX:SBER,String",
        "currency-pairs,CurrencyPair",
        "risk-rates?riskCategoryId=1,RiskRate",
        "futures-quote:MOEX:SI,Quote",
        "estimate:MOEX:SBER?quantity=1,OrderEstimate"
    })
    void everyQuestionIsAnsweredInEveryFormat(String uri, String type) {
        for (String format : List.of("Simple", "Slim", "Heavy")) {
            Object body = ask(uri + (uri.contains("?") ? "&" : "?") + "format=" + format)
                    .getMessage()
                    .getBody();
            List<?> records = body instanceof List<?> list ? list : List.of(body);

            assertThat(records).as(format).isNotEmpty();
            assertThat(records)
                    .extracting(each -> each.getClass().getSimpleName())
                    .containsOnly(type);
        }
        assertThat(ask(uri + (uri.contains("?") ? "&" : "?") + "body=json")
                        .getMessage()
                        .getBody())
                .isInstanceOf(String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders:MOEX", "stop-orders:MOEX", "trades:MOEX", "trades:MOEX:SBER"})
    void aPortfolioThatHasDoneNothingHasNothing(String uri) {
        assertThat(list(uri + "?portfolio=7500031")).isEmpty();
    }

    @Test
    void anOrderIsFoundByItsNumber() {
        template.requestBody("alor:market-order:MOEX:SBER", Map.of("side", "buy", "quantity", 1));
        List<?> orders = list("orders:MOEX");
        String number = ((Order) orders.get(0)).id();

        assertThat(ask("orders:MOEX?orderId=" + number).getMessage().getBody()).isEqualTo(orders.get(0));
        AlorApiException refused = (AlorApiException)
                template.request("alor:orders:MOEX?orderId=1", each -> {}).getException();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(list("trades:MOEX:SBER")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void allPastTradesComeOnceAndInOrder(String byDate) {
        List<?> first = list(PAST + byDate);
        List<Object> all = stream(PAST + byDate + "&pageSize=300");

        assertThat(first).hasSize(1_000);
        assertThat(all).hasSizeGreaterThan(1_500).startsWith(first.toArray());
        assertDistinct(all, trade -> ((Trade) trade).id());
        assertThat(stream(PAST + byDate)).isEqualTo(all);
    }

    @Test
    void allPastTradesOnTheExchangeComeOnceAndInOrder() {
        String past = "all-trades:MOEX:SBER?history=true&from=" + daysAgo(3) + "&to=" + daysAgo(2);
        Exchange beginning = ask(past + "&limit=5000");
        List<?> once = beginning.getMessage().getBody(List.class);
        List<Object> all = stream(past);

        assertThat(beginning.getMessage().getHeader(AlorConstants.TOTAL, Integer.class))
                .isEqualTo(all.size());
        assertThat(all).hasSizeGreaterThan(5_000).startsWith(once.toArray());
        assertDistinct(all, trade -> ((MarketTrade) trade).id());
    }

    @Test
    void allInstrumentsComeOnceAndInOrder() {
        List<?> once = list("instruments:MOEX?includeNonBaseBoards=true");

        assertThat(stream("instruments:MOEX?includeNonBaseBoards=true&pageSize=3"))
                .isEqualTo(once);
        assertThat(once).extracting(each -> ((Security) each).symbol()).contains("SBER");
        assertThat(stream("risk-rates?riskCategoryId=1&pageSize=2")).isEqualTo(list("risk-rates?riskCategoryId=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "7", "100", "5000"})
    void allBarsComeOnceAndInOrder(String pageSize) {
        String bars = "bars:MOEX:SBER?timeframe=3600&from=" + daysAgo(20) + "&to=" + daysAgo(2);
        List<?> once = list(bars);

        assertThat(once).isNotEmpty();
        assertThat(stream(bars + "&pageSize=" + pageSize)).isEqualTo(once);
        assertDistinct(once, bar -> ((Bar) bar).time());
    }

    @Test
    void manyEstimatesComeInTheOrderOfTheirOrders() {
        List<?> estimates = template.requestBody(
                "alor:estimate",
                List.of(
                        new EstimateQuery("D39004", "MOEX", "GAZP", null, null, 1L, null, null),
                        Map.of("portfolio", "D39004", "exchange", "MOEX", "ticker", "SBER", "lotQuantity", 2)),
                List.class);

        assertThat(estimates)
                .extracting(each -> ((OrderEstimate) each).symbol())
                .containsExactly("GAZP", "SBER");
    }

    private static long daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).getEpochSecond();
    }

    private static void assertDistinct(List<?> records, Function<Object, Object> identity) {
        assertThat(new HashSet<>(records.stream().map(identity).toList())).hasSize(records.size());
    }
}
