package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Iceberg;
import io.github.camelalor.simulator.market.IcebergState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.StopOrderState;
import java.io.IOException;

/** Writes stop orders: the shape of today, and the older one of the deprecated subscription. */
final class StopOrderShape {
    private StopOrderShape() {}

    /**
     * @param numericIds whether ids are JSON numbers, as in some of the broker's samples, or strings, as in its schemas
     */
    static void write(JsonGenerator json, StopOrderState stop, WireFormat format, boolean existing, boolean numericIds)
            throws IOException {
        boolean slim = format.slim();
        boolean simple = format == WireFormat.SIMPLE;
        Listing listing = stop.listing();
        json.writeStartObject();
        id(json, "id", stop.number(), numericIds);
        id(json, slim ? "eid" : "exchangeOrderId", stop.exchangeOrderNumber(), numericIds);
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        json.writeStringField(slim ? "tic" : "brokerSymbol", listing.brokerSymbol());
        json.writeStringField(slim ? "p" : "portfolio", stop.portfolio());
        json.writeStringField(slim ? "ex" : "exchange", listing.exchange());
        json.writeStringField(slim ? "cmt" : "comment", stop.ticket().order().comment());
        json.writeStringField(slim ? "bd" : "board", listing.board());
        json.writeStringField(slim ? "t" : "type", stop.type());
        json.writeStringField(slim ? "s" : "side", stop.ticket().order().side().code());
        json.writeStringField(
                slim ? "cnd" : "condition", stop.ticket().condition().code());
        json.writeStringField(slim ? "st" : "status", stop.status().code());
        Json.time(json, slim ? "tt" : "transTime", stop.acceptedAt());
        if (stop.updatedAt() == null) {
            json.writeNullField(slim ? "ut" : "updateTime");
        } else {
            Json.time(json, slim ? "ut" : "updateTime", stop.updatedAt());
        }
        Json.time(json, slim ? "et" : "endTime", stop.endsAt());
        json.writeStringField(slim ? "err" : "error", stop.error());
        json.writeNumberField(slim ? "q" : "qtyUnits", listing.units(stop.quantity()));
        json.writeNumberField(slim ? "qb" : "qtyBatch", stop.quantity());
        if (simple) {
            json.writeNumberField("qty", stop.quantity());
            json.writeNumberField("filled", stop.filled());
        }
        json.writeNumberField(slim ? "fq" : "filledQtyUnits", listing.units(stop.filled()));
        json.writeNumberField(slim ? "fqb" : "filledQtyBatch", stop.filled());
        Json.decimal(json, slim ? "px" : "price", stop.price());
        Json.decimal(json, slim ? "pxavg" : simple ? "avg_price" : "avgPrice", stop.averagePrice());
        Json.decimal(json, slim ? "pxs" : "stopPrice", stop.ticket().triggerPrice());
        json.writeBooleanField(slim ? "h" : "existing", existing);
        json.writeStringField(
                slim ? "tf" : "timeInForce", stop.ticket().order().timeInForce().code());
        IcebergShape.write(json, listing, iceberg(stop), slim);
        Json.decimal(json, slim ? "v" : "volume", stop.volume());
        if (stop.ticket().protectingSeconds() > 0) {
            // Without one there is nothing the schema would let us write.
            json.writeNumberField(
                    slim ? "psec" : "protectingSeconds", stop.ticket().protectingSeconds());
        }
        json.writeEndObject();
    }

    static void writeOld(
            JsonGenerator json, StopOrderState stop, WireFormat format, boolean existing, boolean numericIds)
            throws IOException {
        boolean slim = format.slim();
        Listing listing = stop.listing();
        json.writeStartObject();
        id(json, "id", stop.number(), numericIds);
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        json.writeStringField(slim ? "tic" : "brokerSymbol", listing.brokerSymbol());
        json.writeStringField(slim ? "ex" : "exchange", listing.exchange());
        json.writeStringField(slim ? "bd" : "board", listing.board());
        json.writeStringField(slim ? "t" : "type", stop.type());
        Json.decimal(json, slim ? "pxs" : "stopPrice", stop.ticket().triggerPrice());
        json.writeStringField(slim ? "s" : "side", stop.ticket().order().side().code());
        json.writeStringField(slim ? "st" : "status", stop.status().code());
        Json.time(json, slim ? "exp" : "endTime", stop.endsAt());
        json.writeNumberField(slim ? "q" : "qty", stop.quantity());
        json.writeNumberField(slim ? "fqb" : "filledQtyBatch", stop.filled());
        Json.decimal(json, slim ? "px" : "price", stop.price());
        json.writeBooleanField(slim ? "e" : "existing", existing);
        json.writeEndObject();
    }

    /** Nothing of it is shown before there is an exchange order, and then that one says how much. */
    private static IcebergState iceberg(StopOrderState stop) {
        Iceberg created = stop.ticket().order().iceberg();
        return created == null ? null : new IcebergState(created, 0, 0);
    }

    private static void id(JsonGenerator json, String name, String number, boolean numeric) throws IOException {
        if (numeric && number != null) {
            json.writeNumberField(name, Long.parseLong(number));
        } else {
            json.writeStringField(name, number);
        }
    }
}
