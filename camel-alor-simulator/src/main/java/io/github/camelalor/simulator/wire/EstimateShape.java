package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Estimate;
import io.github.camelalor.simulator.market.EstimateQuestion;
import java.io.IOException;

/** Writes estimates, without the board that a sample of the broker has and its schema forbids. */
final class EstimateShape {
    private EstimateShape() {}

    static void write(JsonGenerator json, Estimate estimate) throws IOException {
        EstimateQuestion question = estimate.question();
        json.writeStartObject();
        json.writeStringField("portfolio", question.portfolio());
        json.writeStringField("ticker", question.listing().symbol());
        json.writeStringField("exchange", question.listing().exchange());
        json.writeNumberField("quantityToSell", estimate.toSell());
        json.writeNumberField("quantityToBuy", estimate.toBuy());
        json.writeNumberField("notMarginQuantityToSell", estimate.ownToSell());
        json.writeNumberField("notMarginQuantityToBuy", estimate.ownToBuy());
        Json.decimal(json, "orderEvaluation", estimate.value());
        Json.decimal(json, "commission", estimate.commission());
        Json.decimal(json, "buyPrice", estimate.buyPrice());
        json.writeBooleanField("isUnitedPortfolio", false);
        json.writeEndObject();
    }
}
