package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.RunningBars;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.simulator.market.Timeframe;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** Candles: those of the past, and then the one under way, of which only the newest state per interval is sent. */
final class BarsSubscription extends MarketSubscription {

    private static final long EVER = Long.MAX_VALUE - 1;

    private final Tape tape;
    private final Timeframe timeframe;
    private final long from;
    private final boolean skipHistory;
    private final long now;
    private final Pace pace;
    private RunningBars running;

    BarsSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
        this.tape = exchange.tape(listing);
        this.timeframe = request.timeframe();
        this.from = request.from();
        this.skipHistory = request.skipHistory();
        this.now = services.clock().instant().getEpochSecond();
        this.pace = new Pace(services, request, this::sendChanged);
    }

    @Override
    public void snapshot() {
        // First, so that a trade that comes meanwhile is in one of the two at least.
        running = tape.running(timeframe);
        if (!skipHistory) {
            tape.bars(timeframe, from, now, EVER, behaviour.maxHistoryBars()).forEach(this::send);
        }
    }

    @Override
    public void end() {
        super.end();
        pace.end();
    }

    @Override
    void changed() {
        pace.changed();
    }

    private void sendChanged() {
        for (Bar bar : running.advance()) {
            if (timeframe.next(bar.time()) > from) {
                pace.sent();
                send(bar);
            }
        }
    }

    private void send(Bar bar) {
        send(Frames.bar(bar, format, guid));
    }
}
