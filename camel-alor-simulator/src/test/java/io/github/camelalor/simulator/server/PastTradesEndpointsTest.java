package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.Side;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastTradesEndpointsTest {

    private static final String HISTORY = "/md/v2/Stats/MOEX/D39004/history/trades";

    @RegisterExtension
    static final AlorSimulatorExtension EXCHANGE = AlorSimulatorExtension.with(b -> b.portfolio("D39004")
            .tickInterval(Duration.ZERO)
            .clock(Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC))
            .market(market -> market.listings(List.of(Listings.SBER, Listings.GAZP, Listings.LKOH))
                    .pastTrades(2_500)
                    .repoTrade("D39004", Listings.SBER, Side.BUY, 3)));

    @Test
    void thousandsOfTradesAreReadPageByPage() {
        List<String> read = new ArrayList<>();
        JsonNode page = get(HISTORY + "?withRepo=true");
        while (!page.isEmpty()) {
            assertThat(page.size()).isLessThanOrEqualTo(1_000);
            read.addAll(ids(page));
            page = get(HISTORY + "?withRepo=true&from=" + (Long.parseLong(read.get(read.size() - 1)) + 1));
        }
        assertThat(read).isEqualTo(past().stream().map(OwnTrade::id).toList()).hasSize(2_500);
    }

    @Test
    void theNewestComeFirstWhenDescending() {
        List<String> newest = ids(get(HISTORY + "?descending=true&limit=2&withRepo=TRUE"));
        assertThat(newest)
                .containsExactly(past().get(2_499).id(), past().get(2_498).id());
        assertThat(ids(get(HISTORY + "?descending=true&limit=2&withRepo=true&orderByTradeDate=true")))
                .isEqualTo(newest);
    }

    @Test
    void instrumentsSidesBoardsAndDatesLimitTheAnswer() {
        assertThat(get(HISTORY + "/GAZP"))
                .isNotEmpty()
                .allSatisfy(trade -> assertThat(trade.path("symbol").asText()).isEqualTo("GAZP"));
        assertThat(get(HISTORY + "?ticker=SBER&side=Sell")).isNotEmpty().allSatisfy(trade -> {
            assertThat(trade.path("symbol").asText()).isEqualTo("SBER");
            assertThat(trade.path("side").asText()).isEqualTo("sell");
            assertThat(trade.path("repoSpecificFields").isNull()).isTrue();
        });
        assertThat(get(HISTORY + "?ticker=RU0009029540&limit=1").at("/0/symbol").asText())
                .isEqualTo("SBER");
        assertThat(get(HISTORY + "?instrumentGroup=TQBR&limit=7")).hasSize(7);
        assertThat(get(HISTORY + "?instrumentGroup=SMAL")).isEmpty();
        assertThat(get("/md/v2/stats/spbx/D39004/history/trades")).isEmpty();
        assertThat(get(HISTORY + "?dateFrom=2026-03-02")).isEmpty();
        assertThat(get(HISTORY + "?dateFrom=2026-02-27")).hasSize(245);
        assertThat(get(HISTORY + "?dateFrom=2026-02-27T15:18:00.0000000Z&withRepo=true"))
                .hasSize(1);
    }

    @Test
    void theDeprecatedPathHasTheOldShape() {
        JsonNode trade =
                get("/md/stats/MOEX/D39004/history/trades?limit=1&format=Heavy").path(0);
        assertThat(trade.has("orderNo")).isTrue();
        assertThat(trade.has("shortName")).isFalse();
        assertThat(get("/md/stats/MOEX/D39004/history/trades/SBER?limit=5")).hasSize(5);
    }

    @Test
    void repoTradesOfTodayAreLeftOutUnlessAskedFor() {
        assertThat(get("/md/v2/Clients/MOEX/D39004/trades")).isEmpty();
        JsonNode trade = get("/md/v2/Clients/MOEX/D39004/trades?withRepo=true").path(0);
        assertThat(trade.at("/repoSpecificFields/repoTerm").isInt()).isTrue();
        assertThat(trade.at("/repoSpecificFields/value").decimalValue())
                .isEqualByComparingTo(trade.path("volume").decimalValue());
        try (WebSocketTranscript client =
                WebSocketTranscript.open(EXCHANGE.simulator().wsUrl(), Map.of("token", caller().accessToken()))) {
            client.play("""
                    > {"opcode":"TradesGetAndSubscribeV2","guid":"t","portfolio":"D39004","exchange":"MOEX","format":"Slim","token":"$token"}
                    < {"data":{"r":{"r":"*","exr":"*","tm":1,"a":"*","t":"*","v":"*","y":"*"},"h":true},"guid":"t"}
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit is a number from 1 to 1000",
        "limit=1001, limit is a number from 1 to 1000",
        "limit=many, not 'many'",
        "from=abc, from is the number of a trade",
        "dateFrom=yesterday, dateFrom is a date such as",
        "side=long, side is buy or sell",
        "descending=maybe, descending must be true or false"
    })
    void aParameterThatCannotBeUnderstoodIsNamed(String query, String message) {
        HttpResponse<String> answer = call(HISTORY + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("message").asText()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/md/v2/Stats/MOEX/D2/history/trades", "/md/stats/MOEX/D2/history/trades/SBER"})
    void foreignPortfoliosAreForbidden(String path) {
        assertThat(call(path).statusCode()).isEqualTo(403);
        assertThat(caller().get(path).statusCode()).isEqualTo(401);
    }

    private static List<OwnTrade> past() {
        return EXCHANGE.simulator().exchange().pastTrades("D39004");
    }

    private static List<String> ids(JsonNode trades) {
        return StreamSupport.stream(trades.spliterator(), false)
                .map(trade -> trade.path("id").asText())
                .toList();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = call(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.json(answer);
    }

    private static HttpResponse<String> call(String path) {
        return caller().get(path, "Authorization", "Bearer " + caller().accessToken());
    }

    private static Caller caller() {
        return new Caller(EXCHANGE.simulator());
    }
}
