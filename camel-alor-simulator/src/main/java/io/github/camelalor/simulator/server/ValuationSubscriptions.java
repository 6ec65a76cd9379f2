package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.wire.ValuationJson;
import io.github.camelalor.simulator.wire.WireFormat;
import io.github.camelalor.simulator.wire.WireRequest;

/** The subscriptions to figures of a portfolio: summary, risk, and risk on the derivatives market. */
final class ValuationSubscriptions {

    private ValuationSubscriptions() {}

    static Subscription summary(Services services, Peer peer, WireRequest request) {
        WireFormat format = request.format();
        String guid = request.guid();
        return new ValuationSubscription(
                services,
                peer,
                request,
                valuation -> ValuationJson.summaryFrame(
                        valuation, format, services.behaviour().wording(), guid));
    }

    static Subscription risk(Services services, Peer peer, WireRequest request) {
        WireFormat format = request.format();
        String guid = request.guid();
        return new ValuationSubscription(
                services,
                peer,
                request,
                valuation -> ValuationJson.riskFrame(
                        valuation, format, services.clock().instant(), guid));
    }

    static Subscription spectraRisk(Services services, Peer peer, WireRequest request) {
        WireFormat format = request.format();
        String guid = request.guid();
        unlessDerivatives(request.exchange(), request.portfolio());
        return new ValuationSubscription(
                services, peer, request, valuation -> ValuationJson.spectraRiskFrame(valuation, format, guid));
    }

    /** Refuses what has no risk on the derivatives market: other exchanges and other portfolios. */
    static void unlessDerivatives(String exchange, String portfolio) {
        if (!exchange.equalsIgnoreCase("MOEX") || Section.ofPortfolio(portfolio) != Section.FORTS) {
            throw Refusals.notFound();
        }
    }
}
