package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Side;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the sockets, held against the schemas that the broker publishes. */
class PublishedAnswersContractTest {

    private static final String CLIENT = "/md/v2/Clients/MOEX/D39004";
    private static final String MARKET = "/commandapi/warptrans/TRADE/v2/client/orders/actions/market";
    private static final String BUY = """
            {"side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}""";

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.portfolio("D39004")
            .portfolio("7500031")
            .tickInterval(Duration.ZERO)
            .market(market -> market.pastTrades(3)));

    private String token;
    private String number;

    @BeforeEach
    void buy() {
        token = caller().accessToken();
        HttpResponse<String> placed = order("first");
        assertKept("response_OrderActionLimitMarket_CommandAPI", placed.body());
        number = Caller.json(placed).path("orderNumber").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simple", "Slim", "Heavy"})
    void httpAnswersKeepTheirSchemas(String format) {
        assertKept("response_OrderBook_" + format, get("/md/v2/orderbooks/MOEX/SBER", format));
        assertKept("response_Orders_" + format, get(CLIENT + "/orders", format));
        assertKept("response_Order_" + format, get(CLIENT + "/orders/" + number, format));
        assertKept("response_Trades_V2_" + format, get(CLIENT + "/trades", format));
        assertKept("response_Trades_V2_" + format, get(CLIENT + "/SBER/trades", format));
        assertKept("response_Trades_V2_" + format, get("/md/v2/Stats/MOEX/D39004/history/trades", format));
        assertKept("response_Trades_" + format, get("/md/stats/MOEX/7500031/history/trades", format));
        assertKept("response_Positions_" + format, get(CLIENT + "/positions", format));
        assertKept("response_Position_" + format, get(CLIENT + "/positions/SBER", format));
        assertKept("response_Summary_" + format, get(CLIENT + "/summary", format));
        assertKept("response_Risk_" + format, get(CLIENT + "/risk", format));
        assertKept("response_FortsRisk_" + format, get("/md/v2/Clients/MOEX/7500031/fortsrisk", format));
        assertKept("response_Money_" + format, get("/md/v2/Clients/legacy/MOEX/D39004/money", format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simple", "Slim", "Heavy"})
    void everythingListedKeepsItsSchemas(String format) {
        for (Listing listing : Listings.standard()) {
            String path = listing.exchange() + "/" + listing.symbol();
            assertKept("response_Security_" + format, get("/md/v2/Securities/" + path, format));
            assertKept("response_OrderBook_" + format, get("/md/v2/orderbooks/" + path, format));
            assertKept(
                    "response_Symbols_" + format,
                    get("/md/v2/Securities/" + listing.brokerSymbol() + "/quotes", format));
        }
        place(Listings.OFZ);
        place(Listings.AAPL);
        assertKept("response_Trades_V2_" + format, get(CLIENT + "/trades", format));
        assertKept("response_Positions_" + format, get(CLIENT + "/positions", format));
        assertKept("response_Trades_V2_" + format, get("/md/v2/Clients/SPBX/D39004/trades", format));
        assertKept("response_Positions_" + format, get("/md/v2/Clients/SPBX/D39004/positions", format));
        assertKept("response_Summary_" + format, get("/md/v2/Clients/SPBX/D39004/summary", format));
        assertKept("response_Risk_" + format, get("/md/v2/Clients/SPBX/D39004/risk", format));
        assertKept("response_Positions_" + format, get("/md/v2/Clients/P039004/positions", format));
    }

    @Test
    void theSlimBookOfABondHasYields() {
        JsonNode bid = Caller.json(caller().get(
                                "/md/v2/orderbooks/MOEX/SU26238RMFS4?format=slim", "Authorization", "Bearer " + token))
                .at("/b/0");
        assertThat(bid.path("y").decimalValue())
                .isEqualByComparingTo(Listings.OFZ.yield(bid.path("p").decimalValue()));
        assertThat(get("/md/v2/orderbooks/MOEX/SBER", "Slim")).doesNotContain("\"y\"");
    }

    @Test
    void aRepeatedRequestIdKeepsItsSchema() {
        exchange.simulator().behaviour().repeatedRequestId(RepeatedRequestId.OLD_RESPONSE_LONG_TEXT);
        assertKept("response_OrderActionCode400_CommandAPI", order("first").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simple", "Slim", "Heavy"})
    void framesKeepTheirSchemas(String format) {
        try (WebSocketTranscript client =
                WebSocketTranscript.open(exchange.simulator().wsUrl(), Map.of("token", token, "format", format))) {
            assertKept("ws_response_sub_OrderBookGetAndSubscribe_" + format, first(client, "OrderBookGetAndSubscribe"));
            assertKept("ws_response_sub_OrdersGetAndSubscribe_" + format, first(client, "OrdersGetAndSubscribeV2"));
            assertKept("ws_response_sub_TradesGetAndSubscribe_" + format, first(client, "TradesGetAndSubscribeV2"));
            assertKept(
                    "ws_response_sub_PositionsGetAndSubscribe_" + format, first(client, "PositionsGetAndSubscribeV2"));
            assertKept(
                    "ws_response_sub_SummariesGetAndSubscribeV2_" + format,
                    first(client, "SummariesGetAndSubscribeV2"));
            assertKept("ws_response_sub_RisksGetAndSubscribe_" + format, first(client, "RisksGetAndSubscribe"));
            assertKept(
                    "ws_response_sub_SpectraRisksGetAndSubscribe_" + format,
                    first(client, "SpectraRisksGetAndSubscribe", "7500031"));
        }
    }

    private static String first(WebSocketTranscript client, String opcode) {
        return first(client, opcode, "D39004");
    }

    private static String first(WebSocketTranscript client, String opcode, String portfolio) {
        client.play("> {\"opcode\":\"" + opcode
                + "\",\"guid\":\"c328fcf1-e495-408a-a0ed-e20f95d6b813\",\"code\":\"SBER\",\"exchange\":\"MOEX\","
                + "\"portfolio\":\"" + portfolio + "\",\"format\":\"$format\",\"token\":\"$token\"}");
        String data = client.next();
        client.play("<~ {\"httpCode\":200}");
        client.play(
                "> {\"opcode\":\"unsubscribe\",\"guid\":\"c328fcf1-e495-408a-a0ed-e20f95d6b813\",\"token\":\"$token\"}");
        client.play("<~ {\"httpCode\":200}");
        return data;
    }

    private String get(String path, String format) {
        HttpResponse<String> answer = caller().get(path + "?format=" + format, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = Caller.json(answer);
        assertThat(body.isArray() && body.isEmpty()).isFalse();
        return answer.body();
    }

    private HttpResponse<String> order(String requestId) {
        return caller().post(MARKET, BUY, "Authorization", "Bearer " + token, "X-REQID", requestId);
    }

    private void place(Listing listing) {
        assertThat(exchange.simulator().exchange().place(OrderTicket.market("D39004", listing, Side.BUY, 1)))
                .isInstanceOf(Placement.Accepted.class);
    }

    private Caller caller() {
        AlorSimulator simulator = exchange.simulator();
        return new Caller(simulator);
    }

    private static void assertKept(String schema, String json) {
        assertThat(PublishedSchemas.validate(schema, json))
                .as(schema + " of " + json)
                .isEmpty();
    }
}
