package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.TradeCluster;
import java.io.IOException;

/** Writes what was traded at each price; the broker's terminal knows one set of names only. */
final class ClusterShape {
    private ClusterShape() {}

    static void write(JsonGenerator json, TradeCluster cluster) throws IOException {
        json.writeStartObject();
        json.writeNumberField("timestamp", cluster.time());
        json.writeArrayFieldStart("tradeClusters");
        for (TradeCluster.Level level : cluster.levels()) {
            json.writeStartObject();
            Json.decimal(json, "price", level.price());
            json.writeNumberField("buyQty", level.bought());
            json.writeNumberField("sellQty", level.sold());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
