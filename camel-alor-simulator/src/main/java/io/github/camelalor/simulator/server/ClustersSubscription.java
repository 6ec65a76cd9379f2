package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.RunningClusters;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.simulator.market.TradeCluster;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;
import java.time.Instant;
import java.util.List;

/** What was traded at each price in the time of each candle, which the broker's terminal asks for (protocol C.4). */
final class ClustersSubscription extends MarketSubscription {

    private final Tape tape;
    private final RunningClusters clusters;
    private final Instant from;
    private final Pace pace;
    private long lastId;

    ClustersSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
        this.tape = exchange.tape(listing);
        this.clusters = new RunningClusters(request.timeframe());
        this.from = Instant.ofEpochSecond(request.from());
        this.pace = new Pace(services, request, this::sendChanged);
    }

    @Override
    public void snapshot() {
        lastId = tape.lastId();
        long all = tape.history(from, null, 0, 0).total();
        List<PublicTrade> past = tape.history(from, null, Math.max(0, all - Tape.CAPACITY), Tape.CAPACITY)
                .trades();
        if (!past.isEmpty()) {
            lastId = past.get(past.size() - 1).id();
        }
        send(clusters.add(past));
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
        List<PublicTrade> trades = tape.after(lastId);
        if (!trades.isEmpty()) {
            lastId = trades.get(trades.size() - 1).id();
            pace.sent();
            send(clusters.add(trades));
        }
    }

    private void send(List<TradeCluster> changed) {
        changed.forEach(cluster -> send(Frames.cluster(cluster, guid)));
    }
}
