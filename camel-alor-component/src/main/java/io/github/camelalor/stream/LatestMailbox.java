package io.github.camelalor.stream;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the newest event only, and counts those it replaced. */
final class LatestMailbox<T> implements Mailbox<T> {

    private final AtomicReference<Delivered<T>> newest = new AtomicReference<>();
    private final AtomicLong skipped = new AtomicLong();

    @Override
    public boolean put(Delivered<T> event) {
        Delivered<T> older = newest.get();
        while (!newest.compareAndSet(older, event.replacing(older))) {
            older = newest.get();
        }
        if (older != null) {
            skipped.incrementAndGet();
        }
        return true;
    }

    @Override
    public Delivered<T> take() {
        return newest.getAndSet(null);
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
