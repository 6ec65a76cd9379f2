package io.github.camelalor.stream;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.BurstLog;
import io.github.camelalor.time.Timers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription, from the wish for it to its end, over however many connections.
 *
 * <p>What is package-private here runs on the event loop of its link.
 */
public final class Subscription<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final SubscriptionRequest<T> request;
    private final String guid;
    private final StreamLink link;
    private final Timers timers;
    private final Mailbox<T> mailbox;
    private final Delivery<T> delivery;
    private final BurstLog unreadable;

    private final AtomicBoolean given = new AtomicBoolean(true);
    private AccessToken token;
    /** Ends the wait for an answer, or for the next attempt; there is never more than one to wait for. */
    private Timers.Timer timer;

    private int requests;
    private boolean overdue;
    private int unauthorized;
    private int failures;
    private volatile SubscriptionState state = SubscriptionState.WAITING;
    private volatile String problem;
    private volatile long received;
    private volatile long dropped;
    private volatile long lastEvent;
    private volatile boolean blocks;

    Subscription(
            SubscriptionRequest<T> request,
            String guid,
            StreamLink link,
            Receiver<T> receiver,
            Executor executor,
            Timers timers) {
        this.request = request;
        this.guid = guid;
        this.link = link;
        this.timers = timers;
        this.unreadable = new BurstLog(LOG, timers);
        this.mailbox = request.overflow() == Overflow.LATEST
                ? new LatestMailbox<>()
                : new BoundedMailbox<>(request.capacity());
        this.delivery = new Delivery<>(mailbox, receiver, executor, this::taken);
    }

    /** Gives the subscription back; events that wait are not delivered any more. */
    public void cancel() {
        delivery.stop();
        if (given.compareAndSet(true, false)) {
            link.cancel(this);
        }
    }

    /** Returns where the subscription stands. */
    public SubscriptionStatus status() {
        return new SubscriptionStatus(
                request.name(),
                guid,
                state,
                problem,
                received,
                delivery.delivered(),
                mailbox.skipped(),
                dropped,
                unreadable.count(),
                mailbox.size(),
                received == 0 ? -1 : timers.nanoTime() - lastEvent);
    }

    String guid() {
        return guid;
    }

    String name() {
        return request.name();
    }

    SubscriptionState state() {
        return state;
    }

    AccessToken token() {
        return token;
    }

    /** Tells whether there is room for what the broker would send at once. */
    boolean roomy() {
        return mailbox.roomy();
    }

    String requestText(AccessToken valid) {
        token = valid;
        return Requests.subscribe(request.opcode(), guid, valid.value(), request.fields());
    }

    /** Marks that it has been asked for, and returns the number of that request. */
    int requested() {
        state = SubscriptionState.REQUESTED;
        return ++requests;
    }

    /** Tells whether that was the last time it was asked for, and it has not been answered. */
    boolean awaits(int request) {
        return requests == request && state == SubscriptionState.REQUESTED;
    }

    /** It stays asked for, since an answer may yet come. */
    void notAnswered(SubscriptionNotAnsweredException trouble) {
        overdue = true;
        problem = trouble.getMessage();
        delivery.troubled(trouble);
    }

    /** Tells whether the broker has left a request for it unanswered, so that nothing should wait for the next one. */
    boolean overdue() {
        return overdue;
    }

    void waiting() {
        if (state != SubscriptionState.CANCELLED) {
            state = SubscriptionState.WAITING;
            stopTimer();
        }
    }

    /** The connection is lost: what waits as the state of now is not that any more. */
    void disconnected() {
        mailbox.outdated();
        overdue = false;
        if (state != SubscriptionState.REFUSED) {
            waiting();
        }
    }

    void active() {
        state = SubscriptionState.ACTIVE;
        problem = null;
        unauthorized = 0;
        failures = 0;
        overdue = false;
        stopTimer();
    }

    /** Ends everything about it: nothing is delivered, and nothing asked for, after this. */
    void cancelled() {
        state = SubscriptionState.CANCELLED;
        delivery.stop();
        stopTimer();
    }

    /** Keeps the timer that will do the next thing about it, in place of the last one. */
    void next(Timers.Timer next) {
        stopTimer();
        timer = next;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Counts a 401 and tells how many there have been since the broker last said yes. */
    int unauthorized() {
        return ++unauthorized;
    }

    /** Counts a failure that may pass and tells how many there have been since the broker last said yes. */
    int failures() {
        return ++failures;
    }

    void refused(int code, String text, Throwable cause) {
        state = SubscriptionState.REFUSED;
        overdue = false;
        stopTimer();
        SubscriptionRefusedException refusal = new SubscriptionRefusedException(name(), code, text, cause);
        problem = refusal.getMessage();
        delivery.troubled(refusal);
    }

    void troubled(StreamException trouble) {
        delivery.troubled(trouble);
    }

    /** Takes a data frame; false when the mailbox has no room for a further one. */
    boolean data(byte[] bytes, int from, int to) {
        long now = timers.nanoTime();
        T event;
        String json;
        try {
            event = request.filter().apply(request.reader().read(bytes, from, to, request.context()));
            json = request.json() ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : null;
        } catch (CodecException | RuntimeException e) {
            if (unreadable.warn("Dropped an unreadable frame of " + name(), e)) {
                delivery.troubled(new UnreadableFrameException(name(), e));
            }
            return true;
        }
        received++;
        lastEvent = now;
        if (event == null) {
            dropped++;
            return true;
        }
        boolean room = mailbox.put(new Delivered<>(event, json, now, 0));
        delivery.wake();
        return room;
    }

    /** Marks that the link waits to hear of room in the mailbox. */
    void blocks(boolean blocking) {
        blocks = blocking;
    }

    private void taken() {
        if (blocks && mailbox.roomy()) {
            link.roomy(this);
        }
    }
}
