package io.github.camelalor.stream;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the newest event only, and counts those that nobody took in time. */
final class LatestMailbox<T> implements Mailbox<T> {

    private final AtomicReference<Delivered<T>> newest = new AtomicReference<>();
    private final AtomicLong skipped = new AtomicLong();
    /** What the next event is to tell as skipped; of the event loop alone. */
    private long thrownAway;

    @Override
    public void put(Delivered<T> event) {
        Delivered<T> added = event.skipping(thrownAway);
        thrownAway = 0;
        Delivered<T> older = newest.get();
        while (!newest.compareAndSet(older, added.replacing(older))) {
            older = newest.get();
        }
        if (older != null) {
            skipped.incrementAndGet();
        }
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public Delivered<T> take() {
        return newest.getAndSet(null);
    }

    @Override
    public void outdated() {
        Delivered<T> old = newest.getAndSet(null);
        if (old != null) {
            skipped.incrementAndGet();
            thrownAway = old.skipped() + 1;
        }
    }

    @Override
    public boolean roomy() {
        return true;
    }

    @Override
    public int size() {
        return newest.get() == null ? 0 : 1;
    }

    @Override
    public long skipped() {
        return skipped.get();
    }
}
