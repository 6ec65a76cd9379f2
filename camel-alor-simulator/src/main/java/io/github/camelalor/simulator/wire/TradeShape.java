package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.Repo;
import java.io.IOException;

/** Writes own trades: the shape of the subscription, and the second version of it that HTTP answers with. */
final class TradeShape {
    private TradeShape() {}

    static void write(JsonGenerator json, OwnTrade trade, WireFormat format, boolean existing) throws IOException {
        write(json, trade, format, existing, false);
    }

    static void writeV2(JsonGenerator json, OwnTrade trade, WireFormat format, boolean existing) throws IOException {
        write(json, trade, format, existing, true);
    }

    private static void write(JsonGenerator json, OwnTrade trade, WireFormat format, boolean existing, boolean v2)
            throws IOException {
        boolean slim = format.slim();
        boolean heavy = format == WireFormat.HEAVY;
        Listing listing = trade.listing();
        json.writeStartObject();
        json.writeStringField("id", trade.id());
        json.writeStringField(slim ? "eid" : heavy ? "orderNo" : "orderno", trade.orderNumber());
        json.writeStringField(slim ? "cmt" : "comment", trade.comment());
        json.writeStringField(slim ? "sym" : "symbol", listing.symbol());
        if (heavy && v2) {
            json.writeStringField("shortName", listing.shortName());
        }
        json.writeStringField(slim ? "tic" : "brokerSymbol", listing.brokerSymbol());
        json.writeStringField(slim ? "ex" : "exchange", listing.exchange());
        Json.time(json, slim ? "d" : "date", trade.time());
        json.writeStringField(slim ? "b" : "board", listing.board());
        json.writeNumberField(slim ? "q" : "qtyUnits", listing.units(trade.quantity()));
        json.writeNumberField(slim ? "qb" : "qtyBatch", trade.quantity());
        if (!slim) {
            json.writeNumberField("qty", trade.quantity());
        }
        Json.decimal(json, slim ? "px" : "price", trade.price());
        if (heavy && v2) {
            json.writeStringField("currency", listing.currency());
        }
        Json.decimal(json, slim ? "ai" : "accruedInt", trade.accruedInterest());
        json.writeStringField(slim ? "s" : "side", trade.side().code());
        json.writeBooleanField(slim ? "h" : "existing", existing);
        Json.decimal(json, slim ? "cms" : "commission", trade.commission());
        json.writeFieldName(slim ? "r" : "repoSpecificFields");
        repo(json, trade.repo(), slim);
        Json.decimal(json, slim ? "v" : "volume", trade.volume());
        if (heavy) {
            Json.time(json, "settleDate", trade.settlesAt());
        }
        json.writeEndObject();
    }

    private static void repo(JsonGenerator json, Repo repo, boolean slim) throws IOException {
        if (repo == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        Json.decimal(json, slim ? "r" : "repoRate", repo.rate());
        json.writeStringField(slim ? "exr" : "extRef", repo.externalReference());
        json.writeNumberField(slim ? "tm" : "repoTerm", repo.term());
        json.writeStringField(slim ? "a" : "account", repo.account());
        json.writeStringField(slim ? "t" : "tradeTypeInfo", repo.tradeType());
        Json.decimal(json, slim ? "v" : "value", repo.value());
        Json.decimal(json, slim ? "y" : "yield", repo.yield());
        json.writeEndObject();
    }
}
