package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Valuation;
import java.io.IOException;

/** Writes the risk of a portfolio on the derivatives market. Pledges and limits do not exist here. */
final class SpectraRiskShape {
    private SpectraRiskShape() {}

    static void write(JsonGenerator json, Valuation valuation, WireFormat format) throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        if (format == WireFormat.SIMPLE) {
            Json.decimal(json, "balanceMoney", valuation.transfers());
        }
        json.writeStringField(slim ? "p" : "portfolio", valuation.portfolio());
        Json.decimal(json, slim ? "f" : "moneyFree", valuation.moneyFree());
        Json.decimal(json, slim ? "b" : "moneyBlocked", valuation.moneyBlocked());
        Json.decimal(json, "fee", valuation.fees());
        Json.decimal(json, slim ? "o" : "moneyOld", valuation.openingMoney());
        Json.decimal(json, slim ? "a" : "moneyAmount", valuation.moneyAmount());
        json.writeNumberField(slim ? "pa" : "moneyPledgeAmount", 0);
        Json.decimal(json, slim ? "mgc" : "vmInterCl", valuation.settledVariationMargin());
        Json.decimal(json, slim ? "mgp" : "vmCurrentPositions", valuation.openVariationMargin());
        if (!slim) {
            Json.decimal(json, "varMargin", valuation.variationMargin());
        }
        Json.decimal(json, slim ? "ivm" : "indicativeVarMargin", valuation.variationMargin());
        Json.decimal(json, slim ? "nov" : "netOptionValue", valuation.optionValue());
        Json.decimal(json, slim ? "pr" : "posRisk", valuation.initialMargin());
        json.writeBooleanField(slim ? "lim" : "isLimitsSet", false);
        json.writeEndObject();
    }
}
