package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes orders. */
final class OrderShape {
    private OrderShape() {}

    static void write(JsonGenerator json, OrderState order, WireFormat format, boolean existing) throws IOException {
        boolean slim = format.slim();
        boolean simple = format == WireFormat.SIMPLE;
        Listing listing = order.listing();
        json.writeStartObject();
        json.writeStringField("id", order.number());
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        json.writeStringField(slim ? "bd" : "board", listing.board());
        json.writeStringField(slim ? "tic" : "brokerSymbol", listing.brokerSymbol());
        json.writeStringField(slim ? "p" : "portfolio", order.portfolio());
        json.writeStringField(slim ? "ex" : "exchange", listing.exchange());
        json.writeStringField(slim ? "cmt" : "comment", order.comment());
        json.writeStringField(slim ? "t" : "type", order.type().code());
        json.writeStringField(slim ? "s" : "side", order.side().code());
        json.writeStringField(slim ? "st" : "status", order.status().code());
        Json.time(json, slim ? "tt" : "transTime", order.acceptedAt());
        Json.time(json, slim ? "ut" : "updateTime", order.updatedAt());
        if (slim) {
            // As in the broker's samples: the only time without its zone.
            Json.timeWithoutZone(json, "et", order.endsAt());
        } else {
            Json.time(json, "endTime", order.endsAt());
        }
        json.writeNumberField(slim ? "q" : "qtyUnits", listing.units(order.quantity()));
        json.writeNumberField(slim ? "qb" : "qtyBatch", order.quantity());
        if (simple) {
            json.writeNumberField("qty", order.quantity());
        }
        json.writeNumberField(slim ? "fq" : "filledQtyUnits", listing.units(order.filled()));
        json.writeNumberField(slim ? "fqb" : "filledQtyBatch", order.filled());
        if (simple) {
            json.writeNumberField("filled", order.filled());
        }
        Json.decimal(json, slim ? "px" : "price", order.price() == null ? BigDecimal.ZERO : order.price());
        json.writeBooleanField(slim ? "h" : "existing", existing);
        json.writeStringField(slim ? "tf" : "timeInForce", order.timeInForce().code());
        IcebergShape.write(json, listing, order.iceberg(), slim);
        Json.decimal(json, slim ? "v" : "volume", order.volume());
        json.writeEndObject();
    }
}
