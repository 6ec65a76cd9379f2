package io.github.camelalor.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopOrderFramesTest {
    @Test
    void writesStopOrderThatWaits() {
        assertThat(text(Frames.stopOrder(Specimens.STOP_ORDER, WireFormat.SIMPLE, true, "g")))
                .isEqualTo("{\"data\":{\"id\":\"8939\",\"exchangeOrderId\":null,\"symbol\":\"SBER\","
                        + "\"brokerSymbol\":\"MOEX:SBER\",\"portfolio\":\"D00013\",\"exchange\":\"MOEX\","
                        + "\"comment\":null,\"board\":\"TQBR\",\"type\":\"stop\",\"side\":\"buy\","
                        + "\"condition\":\"lessorequal\",\"status\":\"working\","
                        + "\"transTime\":\"2024-01-09T11:32:51.4774506Z\",\"updateTime\":null,"
                        + "\"endTime\":\"2060-12-31T23:59:59.0000000Z\",\"error\":null,"
                        + "\"qtyUnits\":30,\"qtyBatch\":3,\"qty\":3,\"filled\":0,"
                        + "\"filledQtyUnits\":0,\"filledQtyBatch\":0,\"price\":0,\"avg_price\":0,"
                        + "\"stopPrice\":160.1,\"existing\":true,\"timeInForce\":\"oneday\",\"iceberg\":null,"
                        + "\"volume\":4803,\"protectingSeconds\":15},\"guid\":\"g\"}");
    }

    @Test
    void writesStopLimitOrderThatWasRejected() {
        assertThat(text(Frames.stopOrder(Specimens.STOP_LIMIT_ORDER, WireFormat.SLIM, false, "g")))
                .isEqualTo("{\"data\":{\"id\":\"118088645\",\"eid\":\"2023555935792417386\",\"sym\":\"Si-12.26\","
                        + "\"tic\":\"MOEX:Si-12.26\",\"p\":\"7502T0U\",\"ex\":\"MOEX\",\"cmt\":\"tag\","
                        + "\"bd\":\"RFUD\",\"t\":\"stoplimit\",\"s\":\"sell\",\"cnd\":\"more\",\"st\":\"rejected\","
                        + "\"tt\":\"2024-01-09T11:32:51.4774506Z\",\"ut\":\"2024-01-09T11:33:00.0000000Z\","
                        + "\"et\":\"2024-02-01T12:00:00.0000000Z\","
                        + "\"err\":\"Нехватка средств по лимитам клиента.\",\"q\":5,\"qb\":5,\"fq\":2,\"fqb\":2,"
                        + "\"px\":84500,\"pxavg\":84501.5,\"pxs\":84600,\"h\":false,\"tf\":\"goodtillcancelled\","
                        + "\"i\":{\"cf\":2,\"cv\":10,\"v\":0,\"vb\":0,\"vf\":0,\"vfb\":0},\"v\":422500},"
                        + "\"guid\":\"g\"}");
    }

    @Test
    void writesIdsAsNumbersWhereTheSamplesDo() {
        assertThat(text(HttpBodies.stopOrder(Specimens.STOP_LIMIT_ORDER, WireFormat.HEAVY, true)))
                .startsWith("{\"id\":118088645,\"exchangeOrderId\":2023555935792417386,")
                .contains("\"avgPrice\":84501.5");
        assertThat(text(HttpBodies.stopOrders(List.of(Specimens.STOP_ORDER), WireFormat.HEAVY, false)))
                .startsWith("[{\"id\":\"8939\",\"exchangeOrderId\":null,");
    }

    @Test
    void writesTheOlderShape() {
        assertThat(text(Frames.oldStopOrder(Specimens.STOP_ORDER, WireFormat.SLIM, true, "g", true)))
                .isEqualTo("{\"data\":{\"id\":8939,\"sym\":\"SBER\",\"tic\":\"MOEX:SBER\",\"ex\":\"MOEX\","
                        + "\"bd\":\"TQBR\",\"t\":\"stop\",\"pxs\":160.1,\"s\":\"buy\",\"st\":\"working\","
                        + "\"exp\":\"2060-12-31T23:59:59.0000000Z\",\"q\":3,\"fqb\":0,\"px\":0,\"e\":true},"
                        + "\"guid\":\"g\"}");
        assertThat(text(Frames.oldStopOrder(Specimens.STOP_LIMIT_ORDER, WireFormat.SIMPLE, false, "g", false)))
                .startsWith("{\"data\":{\"id\":\"118088645\",\"symbol\":\"Si-12.26\",")
                .endsWith("\"qty\":5,\"filledQtyBatch\":2,\"price\":84500,\"existing\":false},\"guid\":\"g\"}");
    }

    @Test
    void writesWhatIsSeenOfAnIceberg() {
        assertThat(text(HttpBodies.order(Specimens.ICEBERG_ORDER, WireFormat.HEAVY)))
                .contains("\"iceberg\":{\"creationFixedQuantity\":10,\"creationVarianceQuantity\":2,"
                        + "\"visibleQuantity\":90,\"visibleQuantityBatch\":9,"
                        + "\"visibleFilledQuantity\":10,\"visibleFilledQuantityBatch\":1}");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
