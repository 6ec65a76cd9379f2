package io.github.camelalor.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the events of one mailbox to one receiver, one at a time and in order, on whatever thread the executor has free.
 *
 * <p>It holds at most one task in the executor, so that the executor's queue is bounded by the number of subscriptions.
 */
final class Delivery<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** After so many events in a row the thread is given back, so that busy subscriptions do not starve the others. */
    private static final int TURN = 256;

    private final Mailbox<T> mailbox;
    private final Receiver<T> receiver;
    private final Executor executor;
    private final Runnable taken;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicReference<StreamException> untold = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * Prepares a delivery.
     *
     * @param taken is run after each event that was taken out of the mailbox
     */
    Delivery(Mailbox<T> mailbox, Receiver<T> receiver, Executor executor, Runnable taken) {
        this.mailbox = mailbox;
        this.receiver = receiver;
        this.executor = executor;
        this.taken = taken;
    }

    /** Says that there may be something in the mailbox. */
    void wake() {
        if (!busy.get() && !stopped && busy.compareAndSet(false, true)) {
            hand(this::turn);
        }
    }

    /** Hands over nothing more; what is being dealt with goes on to its end. */
    void stop() {
        stopped = true;
    }

    long delivered() {
        return delivered.get();
    }

    /** Tells the receiver of a trouble; of those that it has not heard of yet, only the newest. */
    void troubled(StreamException trouble) {
        if (untold.getAndSet(trouble) == null) {
            hand(this::tell);
        }
    }

    private void tell() {
        try {
            receiver.troubled(untold.getAndSet(null));
        } catch (RuntimeException e) {
            LOG.error("A receiver failed upon hearing of a trouble", e);
        }
    }

    private void hand(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            stopped = true;
            LOG.debug("Nothing more is delivered, the executor has been shut down");
        }
    }

    /** Deals with events until there are none, until one is dealt with elsewhere, or until the turn is over. */
    private void turn() {
        for (int i = 0; i < TURN; i++) {
            Delivered<T> event = stopped ? null : mailbox.take();
            if (event == null) {
                busy.set(false);
                // Between the look into the mailbox and the line above, a new event may have found us busy.
                if (stopped || mailbox.size() == 0 || !busy.compareAndSet(false, true)) {
                    return;
                }
                continue;
            }
            taken.run();
            delivered.incrementAndGet();
            if (!dealtWith(event)) {
                return;
            }
        }
        next();
    }

    /** False when the end of this event is told elsewhere, or has been: then the next one is no matter of this turn. */
    private boolean dealtWith(Delivered<T> event) {
        Turnover turnover = new Turnover();
        boolean done = true;
        try {
            done = receiver.receive(event, turnover);
        } catch (RuntimeException e) {
            LOG.error("A receiver failed upon an event; the next one follows", e);
        }
        return done && turnover.first();
    }

    private void next() {
        hand(this::turn);
    }

    /** The end of one event, which counts once however often it is told: a second turn would break the order. */
    private final class Turnover implements Runnable {

        private final AtomicBoolean over = new AtomicBoolean();

        boolean first() {
            return over.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (first()) {
                next();
            }
        }
    }
}
