package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Valuation;
import io.github.camelalor.simulator.wire.ValuationJson;
import java.time.Clock;

/** The figures of a portfolio over HTTP: summary, risks and, deprecated, the money (protocol E.6). */
final class ValuationEndpoints {

    private static final String CLIENTS = "/md/v2/clients";

    private final Access access;
    private final Exchange market;
    private final BrokerBehaviour behaviour;
    private final Clock clock;

    ValuationEndpoints(Access access, Services services) {
        this.access = access;
        this.market = services.exchange();
        this.behaviour = services.behaviour();
        this.clock = services.clock();
    }

    void addTo(HttpRoutes routes) {
        routes.get(CLIENTS + "/{exchange}/{portfolio}/summary", this::summary);
        routes.get(CLIENTS + "/{exchange}/{portfolio}/risk", this::risk);
        routes.get(CLIENTS + "/{exchange}/{portfolio}/fortsrisk", this::spectraRisk);
        routes.get(CLIENTS + "/legacy/{exchange}/{portfolio}/money", this::money);
    }

    private HttpAnswer summary(HttpCall call) {
        return HttpAnswer.ok(ValuationJson.summary(valuation(call), call.format(), behaviour.wording()));
    }

    private HttpAnswer risk(HttpCall call) {
        return HttpAnswer.ok(ValuationJson.risk(valuation(call), call.format(), clock.instant()));
    }

    private HttpAnswer spectraRisk(HttpCall call) {
        Valuation valuation = valuation(call);
        ValuationSubscriptions.unlessDerivatives(valuation.exchange(), valuation.portfolio());
        return HttpAnswer.ok(ValuationJson.spectraRisk(valuation, call.format()));
    }

    private HttpAnswer money(HttpCall call) {
        return HttpAnswer.ok(ValuationJson.money(valuation(call), call.format()));
    }

    private Valuation valuation(HttpCall call) {
        access.require(call, call.path("portfolio"));
        return market.valuation(call.path("portfolio"), call.path("exchange")).orElseThrow(Refusals::notFound);
    }
}
