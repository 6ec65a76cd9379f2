package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.PublicTrade;
import java.io.IOException;

/** Writes anonymous trades, whose members come in another order on the socket than over HTTP. */
final class PublicTradeShape {
    private PublicTradeShape() {}

    /**
     * @param existing for the trades before the subscription
     * @param textOrder writes the number of the order as text
     */
    static void writeFrame(
            JsonGenerator json, PublicTrade trade, WireFormat format, boolean existing, boolean textOrder)
            throws IOException {
        start(json, trade, format, textOrder);
        end(json, trade, format, existing);
        side(json, trade, format);
        json.writeEndObject();
    }

    static void write(JsonGenerator json, PublicTrade trade, WireFormat format, boolean textOrder) throws IOException {
        start(json, trade, format, textOrder);
        side(json, trade, format);
        end(json, trade, format, false);
        json.writeEndObject();
    }

    private static void start(JsonGenerator json, PublicTrade trade, WireFormat format, boolean textOrder)
            throws IOException {
        boolean slim = format.slim();
        Listing listing = trade.listing();
        json.writeStartObject();
        json.writeNumberField("id", trade.id());
        if (format == WireFormat.SIMPLE) {
            // Nobody's order in any case: a number in the samples, text in the schema.
            if (textOrder) {
                json.writeStringField("orderno", "0");
            } else {
                json.writeNumberField("orderno", 0);
            }
        }
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        json.writeStringField(slim ? "bd" : "board", listing.board());
        json.writeNumberField(slim ? "q" : "qty", trade.quantity());
        Json.decimal(json, slim ? "px" : "price", trade.price());
        if (!slim) {
            Json.time(json, "time", trade.time());
        }
        json.writeNumberField(slim ? "t" : "timestamp", trade.time().toEpochMilli());
    }

    private static void side(JsonGenerator json, PublicTrade trade, WireFormat format) throws IOException {
        json.writeStringField(format.slim() ? "s" : "side", trade.side().code());
    }

    private static void end(JsonGenerator json, PublicTrade trade, WireFormat format, boolean existing)
            throws IOException {
        json.writeNumberField("oi", trade.openInterest());
        json.writeBooleanField(format.slim() ? "h" : "existing", existing);
    }
}
