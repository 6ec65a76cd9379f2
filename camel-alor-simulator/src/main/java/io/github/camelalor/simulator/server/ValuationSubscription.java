package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.Valuation;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.function.Function;

/** Figures that follow from the valuation of a portfolio; only the newest per interval are sent, and only when they have changed. */
final class ValuationSubscription extends PortfolioSubscription {

    private final String exchange;
    private final Function<Valuation, byte[]> encoding;
    private final Pace pace;
    private Valuation last;

    /**
     * @param encoding turns the valuation into a frame
     * @throws io.github.camelalor.simulator.wire.RequestFailure if there is no such exchange
     */
    ValuationSubscription(Services services, Peer peer, WireRequest request, Function<Valuation, byte[]> encoding) {
        super(services.exchange(), services.feed(), peer, request);
        this.exchange = request.exchange();
        this.encoding = encoding;
        this.pace = new Pace(services, request, this::sendIfNew);
        this.last = valuation();
    }

    @Override
    void history() {
        send(valuation());
    }

    @Override
    public void end() {
        super.end();
        pace.end();
    }

    @Override
    void order(OrderState order) {
        pace.changed();
    }

    @Override
    void position(PositionState position) {
        pace.changed();
    }

    @Override
    void price(Listing listing) {
        pace.changed();
    }

    private void sendIfNew() {
        Valuation now = valuation();
        if (!now.equals(last)) {
            send(now);
        }
    }

    private void send(Valuation valuation) {
        last = valuation;
        pace.sent();
        send(encoding.apply(valuation));
    }

    private Valuation valuation() {
        return market.valuation(portfolio, exchange).orElseThrow(Refusals::notFound);
    }
}
