package io.github.camelalor.stream;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.BurstLog;
import io.github.camelalor.time.Timers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one subscription's events from the frame to the receiver, with its counters. Confined to the event loop, but
 * for what says otherwise.
 */
final class Intake<T> implements Outlet<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final SubscriptionRequest<T> request;
    private final EventStream<T> stream;
    private final Mailbox<T> mailbox;
    private final Delivery<T> delivery;
    private final Timers timers;
    private final Consumer<Runnable> loop;
    private final Runnable room;
    private final BurstLog unreadable;

    private volatile long received;
    private volatile long lastEvent;
    private volatile boolean blocks;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong gaps = new AtomicLong();

    /**
     * Prepares the way.
     *
     * @param loop runs a task on the event loop
     * @param room is run, on any thread, when somebody waits for room and there is some
     */
    Intake(
            SubscriptionRequest<T> request,
            Receiver<T> receiver,
            Executor executor,
            Timers timers,
            Consumer<Runnable> loop,
            Runnable room) {
        this.request = request;
        this.stream = request.stream();
        this.timers = timers;
        this.loop = loop;
        this.room = room;
        this.unreadable = new BurstLog(LOG, timers);
        this.mailbox = request.overflow() == Overflow.LATEST
                ? new LatestMailbox<>()
                : new BoundedMailbox<>(request.capacity());
        this.delivery = new Delivery<>(mailbox, receiver, executor, this::taken);
    }

    Map<String, Object> fields() {
        return stream.fields();
    }

    void requested() {
        stream.requested();
    }

    void answered() {
        stream.answered(timers.nanoTime());
    }

    /** Takes a data frame; false when there is no room for a further one. */
    boolean frame(byte[] bytes, int from, int to) {
        long now = timers.nanoTime();
        try {
            T event = request.reader().read(bytes, from, to, request.context());
            String json = request.json() ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : null;
            received++;
            lastEvent = now;
            stream.take(new Arrival<>(event, json, now), this);
        } catch (CodecException | RuntimeException e) {
            if (unreadable.warn("Dropped an unreadable frame of " + request.name(), e)) {
                delivery.troubled(new UnreadableFrameException(request.name(), e));
            }
        }
        return mailbox.hasRoom() && !stream.full();
    }

    @Override
    public void deliver(Arrival<T> arrival, boolean recovered) {
        mailbox.put(new Delivered<>(arrival.event(), arrival.json(), arrival.at(), 0, recovered));
        delivery.wake();
    }

    @Override
    public void duplicate() {
        duplicates.incrementAndGet();
    }

    @Override
    public void drop() {
        dropped.incrementAndGet();
    }

    @Override
    public boolean hasRoom() {
        if (mailbox.hasRoom()) {
            return true;
        }
        blocks = true;
        // It may have been emptied between the look and the mark, and will not say so again.
        return mailbox.roomy();
    }

    @Override
    public void execute(Runnable task) {
        loop.accept(() -> {
            task.run();
            if (blocks && roomy()) {
                room.run();
            }
        });
    }

    @Override
    public void gap(StreamException trouble) {
        gaps.incrementAndGet();
        LOG.warn("{}", trouble.getMessage());
        delivery.troubled(trouble);
    }

    /** Tells whether there is room for what the broker would send at once. */
    boolean roomy() {
        return mailbox.roomy() && !stream.full();
    }

    /** Lets the stream hand on what it holds, as there may be room. */
    void proceed() {
        stream.roomy(this);
    }

    /** Marks that the link waits to hear of room. */
    void blocks(boolean blocking) {
        blocks = blocking;
    }

    /** Runs on the thread of whoever takes from the mailbox. */
    private void taken() {
        if (blocks && mailbox.roomy()) {
            room.run();
        }
    }

    /** The connection is lost: what waits as the state of now is not that any more. */
    void interrupted(long heardUntil) {
        mailbox.outdated();
        stream.interrupted(heardUntil);
    }

    /** Nothing more is asked for. */
    void end() {
        stop();
        stream.interrupted(timers.nanoTime());
    }

    /** Delivers nothing more; may be called from any thread. */
    void stop() {
        delivery.stop();
    }

    /** Tells the receiver of a trouble; may be called from any thread. */
    void troubled(StreamException trouble) {
        delivery.troubled(trouble);
    }

    /** Returns where it stands; may be called from any thread. */
    SubscriptionStatus status(String guid, SubscriptionState state, String problem) {
        return new SubscriptionStatus(
                request.name(),
                guid,
                state,
                problem,
                received,
                delivery.delivered(),
                mailbox.skipped(),
                dropped.get(),
                duplicates.get(),
                gaps.get(),
                unreadable.count(),
                mailbox.size(),
                received == 0 ? -1 : timers.nanoTime() - lastEvent);
    }
}
