package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.PositionState;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes positions and money. */
final class PositionShape {
    private PositionShape() {}

    static void write(JsonGenerator json, PositionState position, WireFormat format, boolean existing)
            throws IOException {
        json.writeStartObject();
        if (format.slim()) {
            slim(json, position);
        } else {
            full(json, position, format == WireFormat.SIMPLE);
        }
        json.writeBooleanField(format.slim() ? "cur" : "isCurrency", position.currency());
        json.writeBooleanField(format.slim() ? "h" : "existing", existing);
        json.writeEndObject();
    }

    private static void slim(JsonGenerator json, PositionState position) throws IOException {
        Json.decimal(json, "v", position.volume());
        Json.decimal(json, "cv", position.currentVolume());
        json.writeStringField("sym", position.symbol());
        json.writeStringField("tic", position.brokerSymbol());
        json.writeStringField("p", position.portfolio());
        json.writeStringField("ex", position.exchange());
        Json.decimal(json, "pxavg", position.averagePrice());
        Json.decimal(json, "q", position.future());
        Json.decimal(json, "o", position.open());
        json.writeNumberField("lot", position.lotSize());
        json.writeStringField("n", position.shortName());
        Json.decimal(json, "q0", position.t0());
        Json.decimal(json, "q1", position.t1());
        Json.decimal(json, "q2", position.t2());
        Json.decimal(json, "qf", position.future());
        Json.decimal(json, "upd", position.dailyUnrealisedProfit());
        Json.decimal(json, "up", position.unrealisedProfit());
    }

    private static void full(JsonGenerator json, PositionState position, boolean oldNames) throws IOException {
        Json.decimal(json, "volume", position.volume());
        Json.decimal(json, "currentVolume", position.currentVolume());
        json.writeStringField("symbol", position.symbol());
        json.writeStringField("brokerSymbol", position.brokerSymbol());
        json.writeStringField("portfolio", position.portfolio());
        json.writeStringField("exchange", position.exchange());
        Json.decimal(json, "avgPrice", position.averagePrice());
        Json.decimal(json, "qtyUnits", position.future());
        Json.decimal(json, "openUnits", position.open());
        json.writeNumberField("lotSize", position.lotSize());
        json.writeStringField("shortName", position.shortName());
        Json.decimal(json, "qtyT0", position.t0());
        Json.decimal(json, "qtyT1", position.t1());
        Json.decimal(json, "qtyT2", position.t2());
        Json.decimal(json, "qtyTFuture", position.future());
        Json.decimal(json, "qtyT0Batch", lots(position, position.t0()));
        Json.decimal(json, "qtyT1Batch", lots(position, position.t1()));
        Json.decimal(json, "qtyT2Batch", lots(position, position.t2()));
        Json.decimal(json, "qtyTFutureBatch", lots(position, position.future()));
        if (oldNames) {
            Json.decimal(json, "qtyBatch", lots(position, position.future()));
        }
        Json.decimal(json, "openQtyBatch", lots(position, position.open()));
        if (oldNames) {
            Json.decimal(json, "qty", lots(position, position.future()));
            Json.decimal(json, "open", lots(position, position.open()));
        }
        Json.decimal(json, "dailyUnrealisedPl", position.dailyUnrealisedProfit());
        Json.decimal(json, "unrealisedPl", position.unrealisedProfit());
    }

    private static BigDecimal lots(PositionState position, BigDecimal units) {
        return units.divide(BigDecimal.valueOf(position.lotSize()), MathContext.DECIMAL64);
    }
}
