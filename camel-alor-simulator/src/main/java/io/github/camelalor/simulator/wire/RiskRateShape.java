package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.RiskRate;
import java.io.IOException;

/** Writes risk rates. */
final class RiskRateShape {
    /** The broker's category of a liquid instrument. */
    private static final int LIQUID = 2;

    private RiskRateShape() {}

    static void write(JsonGenerator json, RiskRate rate) throws IOException {
        Listing listing = rate.listing();
        json.writeStartObject();
        json.writeNumberField("id", rate.id());
        json.writeStringField("instrument", listing.symbol());
        json.writeStringField("exchange", listing.exchange());
        json.writeNumberField("riskCategoryId", rate.riskCategoryId());
        json.writeNumberField("securityRiskCategoryId", LIQUID);
        json.writeStringField("assetType", rate.assetType());
        json.writeStringField("underlyingAsset", rate.underlyingAsset());
        json.writeNullField("setName");
        json.writeStringField("isin", listing.isin());
        json.writeStringField("currencyCode", listing.currency());
        Json.decimal(json, "rateUp", rate.rateUp());
        Json.decimal(json, "rateDown", rate.rateDown());
        Json.decimal(json, "rateSymmetric", rate.rateSymmetric());
        json.writeBooleanField("isShortSellPossible", true);
        json.writeBooleanField("isMarginal", true);
        json.writeNumberField("setRate", 0);
        json.writeNumberField("sgnR", rate.underlyingAsset() == null ? 0 : 1);
        json.writeEndObject();
    }
}
