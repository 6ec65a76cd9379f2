package io.github.camelalor.simulator.market;

import java.util.ArrayList;
import java.util.List;

/** The candles of a listing from a moment on, as they grow. Not thread-safe. */
public final class RunningBars {
    private final Tape tape;
    private final Timeframe timeframe;
    private Candle running;
    private long lastId;

    /**
     * @param running the candle under way, or null
     * @param lastId the last trade that is in it
     */
    RunningBars(Tape tape, Timeframe timeframe, Candle running, long lastId) {
        this.tape = tape;
        this.timeframe = timeframe;
        this.running = running;
        this.lastId = lastId;
    }

    /** The candles that have changed since the last call: the finished ones in their last state, then the one under way. */
    public List<Bar> advance() {
        List<Bar> changed = new ArrayList<>();
        boolean pending = false;
        for (PublicTrade trade : tape.after(lastId)) {
            lastId = trade.id();
            long second = trade.time().getEpochSecond();
            long steps = tape.listing().requireSteps(trade.price());
            if (running != null && second < timeframe.next(running.time())) {
                running.add(steps, trade.quantity());
            } else {
                if (pending) {
                    changed.add(running.bar(tape.listing()));
                }
                running = Candle.of(timeframe.start(second), steps, trade.quantity());
            }
            pending = true;
        }
        if (pending) {
            changed.add(running.bar(tape.listing()));
        }
        return changed;
    }
}
