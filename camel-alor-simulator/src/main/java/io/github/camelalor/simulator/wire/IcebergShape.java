package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.IcebergState;
import io.github.camelalor.simulator.market.Listing;
import java.io.IOException;

/** Writes the iceberg of an order, or null. */
final class IcebergShape {
    private IcebergShape() {}

    static void write(JsonGenerator json, Listing listing, IcebergState iceberg, boolean slim) throws IOException {
        json.writeFieldName(slim ? "i" : "iceberg");
        if (iceberg == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField(
                slim ? "cf" : "creationFixedQuantity", iceberg.created().fixed());
        json.writeNumberField(
                slim ? "cv" : "creationVarianceQuantity", iceberg.created().variance());
        json.writeNumberField(slim ? "v" : "visibleQuantity", listing.units(iceberg.visible()));
        json.writeNumberField(slim ? "vb" : "visibleQuantityBatch", iceberg.visible());
        json.writeNumberField(slim ? "vf" : "visibleFilledQuantity", listing.units(iceberg.visibleFilled()));
        json.writeNumberField(slim ? "vfb" : "visibleFilledQuantityBatch", iceberg.visibleFilled());
        json.writeEndObject();
    }
}
