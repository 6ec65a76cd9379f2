package io.github.camelalor.stream;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.time.Timers;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One subscription, from the wish for it to its end, over however many connections.
 *
 * <p>What is package-private here runs on the event loop of its link.
 */
public final class Subscription<T> {

    private final SubscriptionRequest<T> request;
    private final String guid;
    private final StreamLink link;
    private final Intake<T> intake;

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
        this.intake = new Intake<>(request, receiver, executor, timers, link::execute, () -> link.roomy(this));
    }

    /** Gives the subscription back; events that wait are not delivered any more. */
    public void cancel() {
        intake.stop();
        if (given.compareAndSet(true, false)) {
            link.cancel(this);
        }
    }

    /** Returns where the subscription stands. */
    public SubscriptionStatus status() {
        return intake.status(guid, state, problem);
    }

    String guid() {
        return guid;
    }

    /** Returns what is subscribed, in words. */
    public String name() {
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
        return intake.roomy();
    }

    String requestText(AccessToken valid) {
        token = valid;
        return Requests.subscribe(request.opcode(), guid, valid.value(), intake.fields());
    }

    /** Marks that it has been asked for, and returns the number of that request. */
    int requested() {
        state = SubscriptionState.REQUESTED;
        intake.requested();
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
        intake.troubled(trouble);
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

    /**
     * The connection is lost.
     *
     * @param heardUntil until when its socket was listened to
     */
    void disconnected(long heardUntil) {
        intake.interrupted(heardUntil);
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
        intake.answered();
    }

    /** Ends everything about it: nothing is delivered, and nothing asked for, after this. */
    void cancelled() {
        state = SubscriptionState.CANCELLED;
        intake.end();
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
        intake.troubled(refusal);
    }

    void troubled(StreamException trouble) {
        intake.troubled(trouble);
    }

    /** Takes a data frame; false when there is no room for a further one. */
    boolean data(byte[] bytes, int from, int to) {
        return intake.frame(bytes, from, to);
    }

    /** Lets the stream hand on what it holds, as there may be room. */
    void proceed() {
        intake.proceed();
    }

    /** Marks that the link waits to hear of room. */
    void blocks(boolean blocking) {
        intake.blocks(blocking);
    }
}
