package io.github.camelalor.stream;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Keeps every event, in order, up to a bound at which its socket is no longer read.
 *
 * <p>The bound is on when reading stops; there is a little more room behind it for what was under way then.
 */
final class BoundedMailbox<T> implements Mailbox<T> {

    /** Reading stops after the event that fills the mailbox, so that at most the rest of one read follows. */
    private static final int SLACK = 64;

    private final ArrayBlockingQueue<Delivered<T>> events;
    private final int capacity;

    BoundedMailbox(int capacity) {
        this.capacity = capacity;
        this.events = new ArrayBlockingQueue<>(capacity + SLACK);
    }

    @Override
    public void put(Delivered<T> event) {
        if (!events.offer(event)) {
            throw new IllegalStateException("An event came although the socket was not to be read");
        }
    }

    @Override
    public boolean hasRoom() {
        return events.size() < capacity;
    }

    @Override
    public Delivered<T> take() {
        return events.poll();
    }

    /** Keeps all: what happened has happened, whatever became of the connection. */
    @Override
    public void outdated() {}

    @Override
    public boolean roomy() {
        return events.size() <= capacity / 2;
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public long skipped() {
        return 0;
    }
}
