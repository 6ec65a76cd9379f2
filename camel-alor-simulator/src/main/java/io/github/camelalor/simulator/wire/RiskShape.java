package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Valuation;
import java.io.IOException;
import java.time.Instant;

/** Writes the risk of a portfolio. */
final class RiskShape {
    private RiskShape() {}

    static void write(JsonGenerator json, Valuation valuation, WireFormat format, Instant calculatedAt)
            throws IOException {
        boolean slim = format.slim();
        json.writeStartObject();
        json.writeStringField(slim ? "p" : "portfolio", valuation.portfolio());
        json.writeStringField(slim ? "ex" : "exchange", valuation.exchange());
        Json.decimal(json, slim ? "pe" : "portfolioEvaluation", valuation.evaluation());
        Json.decimal(json, slim ? "plv" : "portfolioLiquidationValue", valuation.evaluation());
        Json.decimal(json, slim ? "mgi" : "initialMargin", valuation.initialMargin());
        Json.decimal(json, slim ? "mgmn" : "minimalMargin", valuation.minimalMargin());
        Json.decimal(json, slim ? "mgc" : "correctedMargin", valuation.correctedMargin());
        Json.decimal(json, slim ? "r1" : "riskCoverageRatioOne", valuation.riskCoverageRatioOne());
        Json.decimal(json, slim ? "r2" : "riskCoverageRatioTwo", valuation.riskCoverageRatioTwo());
        json.writeNumberField(
                slim ? "rid" : "riskCategoryId", valuation.clientType().category());
        json.writeStringField(slim ? "ct" : "clientType", valuation.clientType().code());
        json.writeBooleanField(slim ? "fpos" : "hasForbiddenPositions", valuation.forbiddenPositions());
        json.writeBooleanField(slim ? "nq" : "hasNegativeQuantity", valuation.negativeQuantity());
        json.writeStringField(slim ? "rst" : "riskStatus", valuation.status().code());
        Json.time(json, slim ? "t" : "calculationTime", calculatedAt);
        json.writeEndObject();
    }
}
