package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OptionTraits;
import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.market.Traits;
import java.io.IOException;

/** Writes the state of instruments: the whole of it, or the ticker and what has changed. */
final class InstrumentShape {
    private InstrumentShape() {}

    static void write(JsonGenerator json, InstrumentState state, WireFormat format) throws IOException {
        boolean slim = format.slim();
        Listing listing = state.listing();
        json.writeStartObject();
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        json.writeStringField(slim ? "ex" : "exchange", listing.exchange());
        json.writeStringField(slim ? "bd" : "board", listing.board());
        status(json, state, slim);
        limits(json, state, slim);
        if (listing.section() == Section.FORTS) {
            derivative(json, listing.traits(), slim);
        }
        json.writeEndObject();
    }

    static void writeChange(JsonGenerator json, InstrumentState before, InstrumentState now, WireFormat format)
            throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        json.writeStringField(slim ? "sym" : "symbol", now.listing().symbol());
        if (before.status() != now.status()) {
            status(json, now, slim);
        }
        if (before.priceMin().compareTo(now.priceMin()) != 0
                || before.priceMax().compareTo(now.priceMax()) != 0) {
            limits(json, now, slim);
        }
        json.writeEndObject();
    }

    private static void status(JsonGenerator json, InstrumentState state, boolean slim) throws IOException {
        json.writeNumberField(slim ? "st" : "tradingStatus", state.status().code());
        json.writeStringField(slim ? "sti" : "tradingStatusInfo", state.status().text());
    }

    private static void limits(JsonGenerator json, InstrumentState state, boolean slim) throws IOException {
        Json.decimal(json, slim ? "pxmn" : "priceMin", state.priceMin());
        Json.decimal(json, slim ? "pxmx" : "priceMax", state.priceMax());
    }

    private static void derivative(JsonGenerator json, Traits traits, boolean slim) throws IOException {
        Json.decimal(json, slim ? "mgb" : "marginBuy", traits.marginBuy());
        Json.decimal(json, slim ? "mgs" : "marginSell", traits.marginSell());
        OptionTraits option = traits.option();
        if (option != null) {
            Json.decimal(json, slim ? "mgsnt" : "marginSyntetic", option.marginSynthetic());
            Json.decimal(json, slim ? "pxt" : "theorPrice", option.theorPrice());
            Json.decimal(json, slim ? "pxtl" : "theorPriceLimit", option.theorPriceLimit());
            Json.decimal(json, slim ? "vl" : "volatility", option.volatility());
        }
    }
}
