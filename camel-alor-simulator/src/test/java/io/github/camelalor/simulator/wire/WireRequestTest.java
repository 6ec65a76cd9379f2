package io.github.camelalor.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.TimeInForce;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireRequestTest {
    private static final String UNREADABLE =
            "Provided json can't be properly deserialised, perhaps you made an error or forgot some field";

    @Test
    void readsSubscription() {
        WireRequest request = WireRequest.read("""
                {"opcode":"OrderBookGetAndSubscribe","exchange":"MOEX","code":"SBER","instrumentGroup":"TQBR",
                 "depth":10,"format":"Slim","frequency":250,"guid":"b0_1a","token":"ey"}""");

        assertThat(request.asks("OrderBookGetAndSubscribe")).isTrue();
        assertThat(request.asks("BarsGetAndSubscribe")).isFalse();
        assertThat(request.exchange()).isEqualTo("MOEX");
        assertThat(request.symbol()).isEqualTo("SBER");
        assertThat(request.board()).isEqualTo("TQBR");
        assertThat(request.depth()).isEqualTo(10);
        assertThat(request.format()).isEqualTo(WireFormat.SLIM);
        assertThat(request.frequency(false)).isEqualTo(250);
        assertThat(request.guid()).isEqualTo("b0_1a");
        assertThat(request.token()).isEqualTo("ey");
    }

    @Test
    void findsFieldsAndWordsInAnyCase() {
        WireRequest request = WireRequest.read("""
                {"OPCODE":"orderbookGETandsubscribe","Exchange":"MOEX","CODE":"SBER","Format":"sLiM","GUID":"g"}""");

        assertThat(request.asks("OrderBookGetAndSubscribe")).isTrue();
        assertThat(request.symbol()).isEqualTo("SBER");
        assertThat(request.format()).isEqualTo(WireFormat.SLIM);
        assertThat(request.guid()).isEqualTo("g");
    }

    @Test
    void fillsInWhatIsNotSaid() {
        WireRequest request = WireRequest.read("{}");

        assertThat(request.opcode()).isEmpty();
        assertThat(request.guid()).isEmpty();
        assertThat(request.token()).isEmpty();
        assertThat(request.board()).isNull();
        assertThat(request.format()).isEqualTo(WireFormat.SIMPLE);
        assertThat(request.depth()).isEqualTo(20);
        assertThat(request.frequency(false)).isEqualTo(175);
        assertThat(request.skipHistory()).isFalse();
        assertThat(request.confirm()).isFalse();
        assertThat(request.checkDuplicates()).isTrue();
        assertThat(request.orderStatuses()).containsExactlyInAnyOrder(OrderStatus.values());
    }

    @ParameterizedTest
    @CsvSource({"'', SIMPLE", "' ', SIMPLE", "SIMPLE, SIMPLE", "simple, SIMPLE", "slim, SLIM", "Heavy, HEAVY"})
    void readsFormat(String word, WireFormat format) {
        assertThat(WireRequest.read("{\"format\":\"" + word + "\"}").format()).isEqualTo(format);
    }

    @Test
    void refusesUnknownFormat() {
        assertFailure(() -> WireRequest.read("{\"format\":\"Fat\"}").format(), "Unknown format 'Fat'");
    }

    @ParameterizedTest
    @CsvSource({"Simple, 0, 25", "Slim, 0, 10", "Heavy, 175, 500", "Slim, -5, 10", "Simple, 1000, 1000"})
    void raisesFrequencyToTheMinimumOfTheFormat(String format, String asked, int given) {
        WireRequest request = WireRequest.read("{\"format\":\"" + format + "\",\"frequency\":" + asked + "}");

        assertThat(request.frequency(false)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "50, 50", "51, 50", "'\"7\"', 7"})
    void keepsDepthWithinItsLimits(String asked, int given) {
        assertThat(WireRequest.read("{\"depth\":" + asked + "}").depth()).isEqualTo(given);
    }

    @Test
    void readsOrderStatuses() {
        assertThat(WireRequest.read("{\"orderStatuses\":[\"Filled\",\"canceled\"]}")
                        .orderStatuses())
                .containsExactlyInAnyOrder(OrderStatus.FILLED, OrderStatus.CANCELED);
        assertThat(WireRequest.read("{\"orderStatuses\":[]}").orderStatuses()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orderId\":2023555935792417386}", "{\"orderId\":\"2023555935792417386\"}"})
    void readsOrderNumberToTheLastDigit(String json) {
        assertThat(WireRequest.read(json).orderId()).isEqualTo("2023555935792417386");
    }

    @Test
    void readsMarketOrder() {
        OrderTicket ticket = WireRequest.read("""
                {"opcode":"create:market","guid":"g","side":"buy","quantity":300,
                 "instrument":{"symbol":"SBER","exchange":"MOEX","instrumentGroup":"TQBR"},"comment":" Первая ",
                 "user":{"portfolio":"D39004"},"timeInForce":"ImmediateOrCancel","allowMargin":true}""").order(OrderType.MARKET, WireRequestTest::sber, Origin.cws("g"));

        assertThat(ticket)
                .isEqualTo(new OrderTicket(
                        "D39004",
                        Listings.SBER,
                        Side.BUY,
                        OrderType.MARKET,
                        300,
                        null,
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        " Первая ",
                        true,
                        Origin.cws("g")));
    }

    @Test
    void readsOrderWithBoardAtTheTopAndNumbersAsStrings() {
        OrderTicket ticket = WireRequest.read("""
                {"Side":"Sell","Quantity":"3","Price":"257.70","type":"limit","board":"TQBR","timeInForce":"",
                 "Instrument":{"Symbol":"SBER","Exchange":"MOEX"},"User":{"Portfolio":"D39004"}}""").order(OrderType.LIMIT, WireRequestTest::sber, Origin.http("r"));

        assertThat(ticket)
                .isEqualTo(OrderTicket.limit("D39004", Listings.SBER, Side.SELL, 3, new BigDecimal("257.70"))
                        .origin(Origin.http("r")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"side\":\"buy\" | \"side\":\"purchase\"",
                "\"side\":\"buy\" | \"noside\":1",
                "\"quantity\":1 | \"quantity\":1.5",
                "\"quantity\":1 | \"quantity\":\"one\"",
                "\"quantity\":1 | \"quantity\":1e99",
                "\"quantity\":1 | \"quantity\":99999999999999999999",
                "\"quantity\":1 | \"quantity\":null",
                "\"price\":5 | \"price\":\"\"",
                "\"price\":5 | \"price\":[5]",
                "\"exchange\":\"MOEX\" | \"exchange\":null",
                "\"symbol\":\"SBER\" | \"symbol\":\"\"",
                "\"portfolio\":\"D39004\" | \"noportfolio\":\"\"",
                "\"allowMargin\":false | \"allowMargin\":\"perhaps\"",
                "\"timeInForce\":\"oneday\" | \"timeInForce\":\"forever\""
            })
    void refusesOrderWithUnreadableField(String good, String bad) {
        String json = """
                {"side":"buy","quantity":1,"price":5,"instrument":{"symbol":"SBER","exchange":"MOEX"},
                 "user":{"portfolio":"D39004"},"allowMargin":false,"timeInForce":"oneday"}""";
        assertThat(order(json).price()).isEqualTo("5");

        assertFailure(() -> order(json.replace(good, bad)), UNREADABLE);
    }

    @Test
    void refusesUnknownInstrument() {
        assertFailure(() -> order("""
                {"side":"buy","quantity":1,"price":5,"instrument":{"symbol":"SBER","exchange":"SPBX"},
                 "user":{"portfolio":"D39004"}}"""), "Неизвестный инструмент в заявке");
    }

    @Test
    void refusesCommentOfMoreThanHundredCharacters() {
        String json = """
                {"side":"buy","quantity":1,"price":5,"instrument":{"symbol":"SBER","exchange":"MOEX"},
                 "user":{"portfolio":"D39004"},"comment":"%s"}""";
        assertThat(order(json.formatted("x".repeat(100))).comment()).hasSize(100);

        assertFailure(() -> order(json.formatted("x".repeat(101))), "Comment must not be longer than 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pong", "[]", "\"text\"", "null", "5", "{\"opcode\":", "{} trailing"})
    void refusesWhatIsNoJsonObject(String text) {
        assertFailure(() -> WireRequest.read(text), UNREADABLE);
    }

    private static OrderTicket order(String json) {
        return WireRequest.read(json).order(OrderType.LIMIT, WireRequestTest::sber, Origin.DIRECT);
    }

    private static Optional<Listing> sber(String exchange, String symbol, String board) {
        return Optional.of(Listings.SBER)
                .filter(listing -> listing.exchange().equals(exchange)
                        && listing.symbol().equals(symbol)
                        && (board == null || listing.board().equals(board)));
    }

    private static void assertFailure(Runnable reading, String text) {
        assertThatExceptionOfType(RequestFailure.class).isThrownBy(reading::run).satisfies(failure -> {
            assertThat(failure.httpCode()).isEqualTo(400);
            assertThat(failure.code()).isNull();
            assertThat(failure.text()).isEqualTo(text);
        });
    }

    @Test
    void raisesAFrequencyThatIsTooSmallToTheLeastOrToTheDefault() {
        assertThat(request("\"frequency\":0").frequency(false)).isEqualTo(25);
        assertThat(request("\"frequency\":0").frequency(true)).isEqualTo(175);
        assertThat(request("\"frequency\":0,\"format\":\"slim\"").frequency(false))
                .isEqualTo(10);
        assertThat(request("\"frequency\":0,\"format\":\"HEAVY\"").frequency(true))
                .isEqualTo(500);
        assertThat(request("\"format\":\"Heavy\"").frequency(false)).isEqualTo(500);
        assertThat(request("\"frequency\":\"250\"").frequency(true)).isEqualTo(250);
    }

    @Test
    void readsATimeframeAsANumberOrAsText() {
        assertThat(request("\"tf\":60").timeframe().seconds()).isEqualTo(60);
        assertThat(request("\"tf\":\"15\"").timeframe().seconds()).isEqualTo(15);
        assertThat(request("\"tf\":\"d\"").timeframe().seconds()).isEqualTo(86_400);
    }

    @Test
    void namesWhatIsMissingForBars() {
        assertThatThrownBy(() -> request("\"from\":1").timeframe()).hasMessage("tf is missing");
        assertThatThrownBy(() -> request("\"tf\":\"x\"").timeframe()).hasMessageContaining("tf must be");
        assertThatThrownBy(() -> request("\"tf\":60").from()).hasMessage("from is missing");
        assertThatThrownBy(() -> request("\"from\":1702631123780000").from())
                .hasMessage("from must be Unix seconds, not 1702631123780000");
    }

    @Test
    void takesFromNoneToFiveThousandPastTrades() {
        assertThat(request("\"guid\":\"g\"").tradeDepth()).isZero();
        assertThat(request("\"depth\":50").tradeDepth()).isEqualTo(50);
        assertThat(request("\"depth\":9999").tradeDepth()).isEqualTo(5_000);
        assertThat(request("\"depth\":-1").tradeDepth()).isZero();
    }

    private static WireRequest request(String members) {
        return WireRequest.read("{" + members + "}");
    }
}
