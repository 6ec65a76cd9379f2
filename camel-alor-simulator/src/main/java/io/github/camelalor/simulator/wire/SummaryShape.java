package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Valuation;
import java.io.IOException;

/** Writes the summary of a portfolio. */
final class SummaryShape {
    private SummaryShape() {}

    /** @param currencies the name of the list of buying powers in {@link WireFormat#SLIM} */
    static void write(JsonGenerator json, Valuation valuation, WireFormat format, String currencies)
            throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        Json.decimal(json, slim ? "bpm" : "buyingPowerAtMorning", valuation.openingMoney());
        Json.decimal(json, slim ? "bp" : "buyingPower", valuation.buyingPower());
        Json.decimal(json, slim ? "p" : "profit", valuation.profit());
        Json.decimal(json, slim ? "pr" : "profitRate", valuation.profitRate());
        Json.decimal(json, slim ? "pe" : "portfolioEvaluation", valuation.evaluation());
        Json.decimal(json, slim ? "plv" : "portfolioLiquidationValue", valuation.evaluation());
        Json.decimal(json, slim ? "im" : "initialMargin", valuation.initialMargin());
        Json.decimal(json, slim ? "mgc" : "correctedMargin", valuation.correctedMargin());
        Json.decimal(json, slim ? "r" : "riskBeforeForcePositionClosing", valuation.riskCoverageRatioTwo());
        Json.decimal(json, slim ? "cms" : "commission", valuation.commission());
        json.writeArrayFieldStart(slim ? currencies : "buyingPowerByCurrency");
        for (Valuation.BuyingPower power : valuation.buyingPowers()) {
            json.writeStartObject();
            json.writeStringField(slim ? "cr" : "currency", power.currency());
            Json.decimal(json, slim ? "bp" : "buyingPower", power.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
