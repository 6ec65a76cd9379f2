package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Bar;
import java.io.IOException;

/** Writes candles. */
final class BarShape {
    private BarShape() {}

    static void write(JsonGenerator json, Bar bar, WireFormat format) throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        json.writeNumberField(slim ? "t" : "time", bar.time());
        Json.decimal(json, slim ? "c" : "close", bar.close());
        Json.decimal(json, slim ? "o" : "open", bar.open());
        Json.decimal(json, slim ? "h" : "high", bar.high());
        Json.decimal(json, slim ? "l" : "low", bar.low());
        json.writeNumberField(slim ? "v" : "volume", bar.volume());
        json.writeEndObject();
    }
}
