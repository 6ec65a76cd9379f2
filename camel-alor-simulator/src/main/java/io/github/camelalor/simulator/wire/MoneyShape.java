package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Valuation;
import java.io.IOException;

/** Writes the money of a portfolio in the deprecated shape. The portfolio is its id, as in the schema; the sample has a number. */
final class MoneyShape {
    private MoneyShape() {}

    static void write(JsonGenerator json, Valuation valuation, WireFormat format) throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        Json.decimal(json, slim ? "c" : "cash", valuation.money());
        Json.decimal(json, slim ? "u" : "used", valuation.money().subtract(valuation.buyingPower()));
        Json.decimal(json, slim ? "o" : "open", valuation.openingMoney());
        Json.decimal(json, slim ? "pf" : "profit", valuation.profit());
        Json.decimal(json, slim ? "pfr" : "profitRate", valuation.profitRate());
        // The broker's spelling.
        Json.decimal(json, slim ? "cms" : "comission", valuation.fees());
        Json.decimal(json, slim ? "ch" : "changes", valuation.money().subtract(valuation.openingMoney()));
        json.writeStringField(slim ? "p" : "portfolio", valuation.portfolio());
        Json.decimal(json, slim ? "f" : "free", valuation.buyingPower());
        json.writeEndObject();
    }
}
