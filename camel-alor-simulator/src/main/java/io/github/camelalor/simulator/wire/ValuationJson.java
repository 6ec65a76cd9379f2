package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Valuation;
import java.time.Instant;

/** Frames of subscriptions and bodies of HTTP answers with the figures of a portfolio, as UTF-8 bytes. */
public final class ValuationJson {
    private ValuationJson() {}

    /** A summary as a data frame. */
    public static byte[] summaryFrame(Valuation valuation, WireFormat format, Wording wording, String guid) {
        return Frames.data(guid, json -> SummaryShape.write(json, valuation, format, wording.slimBuyingPowersName()));
    }

    /** A summary. */
    public static byte[] summary(Valuation valuation, WireFormat format, Wording wording) {
        return Json.bytes(json -> SummaryShape.write(json, valuation, format, wording.slimBuyingPowersName()));
    }

    /** The risk as a data frame. */
    public static byte[] riskFrame(Valuation valuation, WireFormat format, Instant calculatedAt, String guid) {
        return Frames.data(guid, json -> RiskShape.write(json, valuation, format, calculatedAt));
    }

    /** The risk. */
    public static byte[] risk(Valuation valuation, WireFormat format, Instant calculatedAt) {
        return Json.bytes(json -> RiskShape.write(json, valuation, format, calculatedAt));
    }

    /** The risk on the derivatives market as a data frame. */
    public static byte[] spectraRiskFrame(Valuation valuation, WireFormat format, String guid) {
        return Frames.data(guid, json -> SpectraRiskShape.write(json, valuation, format));
    }

    /** The risk on the derivatives market. */
    public static byte[] spectraRisk(Valuation valuation, WireFormat format) {
        return Json.bytes(json -> SpectraRiskShape.write(json, valuation, format));
    }

    /** The money in its deprecated shape. */
    public static byte[] money(Valuation valuation, WireFormat format) {
        return Json.bytes(json -> MoneyShape.write(json, valuation, format));
    }
}
