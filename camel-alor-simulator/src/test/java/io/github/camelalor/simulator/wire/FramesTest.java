package io.github.camelalor.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.Listings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void writesBookInThreeFormats() {
        assertThat(text(Frames.book(Specimens.BOOK, WireFormat.SIMPLE, true, "g")))
                .isEqualTo("{\"data\":{\"snapshot\":true,"
                        + "\"bids\":[{\"price\":257.7,\"volume\":157},{\"price\":257,\"volume\":3}],"
                        + "\"asks\":[{\"price\":257.71,\"volume\":288}],"
                        + "\"timestamp\":1702631123,\"ms_timestamp\":1702631123780,\"existing\":true},\"guid\":\"g\"}");
        assertThat(text(Frames.book(Specimens.BOOK, WireFormat.SLIM, false, "g")))
                .isEqualTo("{\"data\":{\"b\":[{\"p\":257.7,\"v\":157},{\"p\":257,\"v\":3}],"
                        + "\"a\":[{\"p\":257.71,\"v\":288}],\"t\":1702631123780,\"h\":false},\"guid\":\"g\"}");
        assertThat(text(Frames.book(Specimens.BOOK, WireFormat.HEAVY, false, "g")))
                .isEqualTo("{\"data\":{"
                        + "\"bids\":[{\"price\":257.7,\"volume\":157},{\"price\":257,\"volume\":3}],"
                        + "\"asks\":[{\"price\":257.71,\"volume\":288}],"
                        + "\"msTimestamp\":1702631123780,\"existing\":false},\"guid\":\"g\"}");
    }

    @Test
    void writesEmptyBook() {
        Book empty = new Book(Listings.SBER, List.of(), List.of(), 5);

        assertThat(text(HttpBodies.book(empty, WireFormat.SLIM))).isEqualTo("{\"b\":[],\"a\":[],\"t\":5,\"h\":true}");
    }

    @Test
    void writesLimitOrder() {
        assertThat(text(Frames.order(Specimens.LIMIT_ORDER, WireFormat.SIMPLE, false, "g")))
                .isEqualTo("{\"data\":{\"id\":\"2006665023417483347\",\"symbol\":\"SBER\",\"board\":\"TQBR\","
                        + "\"brokerSymbol\":\"MOEX:SBER\",\"portfolio\":\"D39004\",\"exchange\":\"MOEX\","
                        + "\"comment\":\"Первая заявка\",\"type\":\"limit\",\"side\":\"buy\",\"status\":\"working\","
                        + "\"transTime\":\"2024-01-08T15:57:12.2911671Z\","
                        + "\"updateTime\":\"2024-01-08T15:57:13.0000000Z\","
                        + "\"endTime\":\"2024-12-27T23:59:59.9990000Z\","
                        + "\"qtyUnits\":30,\"qtyBatch\":3,\"qty\":3,"
                        + "\"filledQtyUnits\":10,\"filledQtyBatch\":1,\"filled\":1,"
                        + "\"price\":257.7,\"existing\":false,\"timeInForce\":\"oneday\",\"iceberg\":null,"
                        + "\"volume\":7731},\"guid\":\"g\"}");
    }

    @Test
    void writesMarketOrderWithoutPriceAndVolume() {
        assertThat(text(HttpBodies.order(Specimens.MARKET_ORDER, WireFormat.SLIM)))
                .contains("\"cmt\":null,\"t\":\"market\"")
                .contains("\"et\":\"2024-12-27T23:59:59.9990000\",")
                .contains("\"px\":0,\"h\":true")
                .endsWith("\"i\":null,\"v\":null}");
    }

    @Test
    void writesTradeOfContractsWithoutCommission() {
        assertThat(text(HttpBodies.trades(List.of(Specimens.CONTRACT_TRADE), WireFormat.HEAVY)))
                .isEqualTo("[{\"id\":\"4421925358\",\"orderNo\":\"42030831469\",\"comment\":\"tag\","
                        + "\"symbol\":\"Si-12.26\",\"shortName\":\"SiZ6\",\"brokerSymbol\":\"MOEX:Si-12.26\","
                        + "\"exchange\":\"MOEX\",\"date\":\"2023-12-29T12:35:06.0000000Z\",\"board\":\"RFUD\","
                        + "\"qtyUnits\":2,\"qtyBatch\":2,\"qty\":2,\"price\":84600,\"currency\":\"RUB\","
                        + "\"accruedInt\":0,\"side\":\"sell\",\"existing\":false,\"commission\":null,"
                        + "\"repoSpecificFields\":null,\"volume\":169200,"
                        + "\"settleDate\":\"2024-01-02T23:59:59.0000000Z\"}]");
    }

    @Test
    void writesQuantitiesOfPositionInUnitsAndLots() {
        assertThat(text(HttpBodies.position(Specimens.POSITION, WireFormat.SIMPLE)))
                .isEqualTo("{\"volume\":24921.945,\"currentVolume\":24921,\"symbol\":\"SBER\","
                        + "\"brokerSymbol\":\"MOEX:SBER\",\"portfolio\":\"D00013\",\"exchange\":\"MOEX\","
                        + "\"avgPrice\":276.9105,\"qtyUnits\":90,\"openUnits\":50,\"lotSize\":10,"
                        + "\"shortName\":\"Сбербанк\",\"qtyT0\":60,\"qtyT1\":70,\"qtyT2\":80,\"qtyTFuture\":90,"
                        + "\"qtyT0Batch\":6,\"qtyT1Batch\":7,\"qtyT2Batch\":8,\"qtyTFutureBatch\":9,\"qtyBatch\":9,"
                        + "\"openQtyBatch\":5,\"qty\":9,\"open\":5,\"dailyUnrealisedPl\":25.3,"
                        + "\"unrealisedPl\":-0.945,\"isCurrency\":false,\"existing\":true}");
    }

    @Test
    void writesMoneyWithFractions() {
        assertThat(text(Frames.position(Specimens.MONEY, WireFormat.SLIM, true, "g")))
                .isEqualTo("{\"data\":{\"v\":0,\"cv\":0,\"sym\":\"RUB\",\"tic\":\"MOEX:RUB\",\"p\":\"7502T0U\","
                        + "\"ex\":\"MOEX\",\"pxavg\":0,\"q\":28692.09,\"o\":28692.09,\"lot\":1,\"n\":\"RUB\","
                        + "\"q0\":28692.09,\"q1\":28692.09,\"q2\":28692.09,\"qf\":28692.09,\"upd\":0,\"up\":0,"
                        + "\"cur\":true,\"h\":true},\"guid\":\"g\"}");
    }

    @Test
    void writesServiceFrames() {
        assertThat(text(Frames.handled("g")))
                .isEqualTo("{\"message\":\"Handled successfully\",\"httpCode\":200,\"requestGuid\":\"g\"}");
        assertThat(text(Frames.error("", 401, "Invalid JWT token!")))
                .isEqualTo("{\"requestGuid\":\"\",\"httpCode\":401,\"message\":\"Invalid JWT token!\"}");
        assertThat(text(Frames.deleted("g", "7")))
                .isEqualTo("{\"requestGuid\":\"g\",\"httpCode\":200,"
                        + "\"message\":\"An order '7' has been deleted.\",\"orderNumber\":\"7\"}");
    }

    @Test
    void quotesWhatClientsMayPutIntoGuidsAndComments() {
        assertThat(text(Frames.handled("a\"b\\\n"))).endsWith("\"requestGuid\":\"a\\\"b\\\\\\n\"}");
    }

    @Test
    void writesAnswersToOrders() {
        assertThat(text(HttpBodies.success("41423837025")))
                .isEqualTo("{\"message\":\"success\",\"orderNumber\":\"41423837025\"}");
        assertThat(text(HttpBodies.error("OrderToCancelNotFound (404)", "Order to cancel not found")))
                .isEqualTo("{\"code\":\"OrderToCancelNotFound (404)\",\"message\":\"Order to cancel not found\"}");
        assertThat(text(HttpBodies.error(null, "no"))).isEqualTo("{\"message\":\"no\"}");
        assertThat(text(HttpBodies.repeated(
                        "Request with such X-ALOR-REQID was already handled.", 200, text(HttpBodies.success("409")))))
                .isEqualTo("{\"message\":\"Request with such X-ALOR-REQID was already handled.\","
                        + "\"oldResponse\":{\"statusCode\":200,"
                        + "\"body\":{\"message\":\"success\",\"orderNumber\":\"409\"}}}");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
