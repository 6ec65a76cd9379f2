package io.github.camelalor.stream;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The subscriptions of one link that wait for an answer, and the rules of when to ask again for one that was refused or
 * never answered. Confined to the event loop of the link.
 */
final class AnswerWatch {

    /** An answer takes milliseconds; one that has not come after this long is not waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 401;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private static final Duration RETRY_MIN = Duration.ofSeconds(1);
    private static final int RETRY_DOUBLINGS = 5;

    /** A fresh token was refused as well, so that asking again soon would only be hammering. */
    private static final Duration UNAUTHORIZED_PAUSE = Duration.ofMinutes(1);

    private final TokenPolicy tokens;
    private final Timers timers;
    private final Consumer<Runnable> loop;
    private final Listener listener;
    /** In the order of asking, which is the order of the answers. */
    private final Set<Subscription<?>> unanswered = new LinkedHashSet<>();

    /** Who does the asking. */
    interface Listener {

        /** The subscription is to be asked for, at once. */
        void ask(Subscription<?> subscription);

        /** There is one less to wait for. */
        void settle();
    }

    AnswerWatch(TokenPolicy tokens, Timers timers, Consumer<Runnable> loop, Listener listener) {
        this.tokens = tokens;
        this.timers = timers;
        this.loop = loop;
        this.listener = listener;
    }

    /** Waits for the answer to what has just been asked for. */
    void said(Subscription<?> subscription) {
        int request = subscription.requested();
        unanswered.add(subscription);
        subscription.next(timers.after(
                PATIENCE,
                () -> loop.accept(() -> {
                    if (subscription.awaits(request) && unanswered.contains(subscription)) {
                        notAnswered(subscription);
                    }
                })));
    }

    /** A yes or an event puts right a refusal as well: that may have been meant for another one, or be out of date. */
    void answered(Subscription<?> subscription) {
        if (subscription.state() == SubscriptionState.REQUESTED || subscription.state() == SubscriptionState.REFUSED) {
            subscription.active();
            unanswered.remove(subscription);
            listener.settle();
        }
    }

    /** Takes in that the broker said no. */
    void refused(Subscription<?> subscription, Frame.ServiceFrame service) {
        unanswered.remove(subscription);
        int code = service.httpCode();
        if (code == UNAUTHORIZED) {
            int times = subscription.unauthorized();
            if (times != 2) {
                // The second time it is the token that came for the first: not its age is what is wrong with it.
                tokens.reject(subscription.token());
            }
            if (times == 1) {
                subscription.waiting();
                listener.ask(subscription);
                return;
            }
        }
        subscription.refused(code, service.message(), null);
        if (code == UNAUTHORIZED) {
            again(subscription, UNAUTHORIZED_PAUSE);
        } else if (service.requestGuid().isEmpty() || code >= 500 || code == TOO_MANY || code == TIMEOUT) {
            again(subscription, pause(subscription));
        }
        listener.settle();
    }

    /** Takes in that these cannot be asked for, as no token is to be had. */
    void unsayable(List<Subscription<?>> subscriptions, Throwable why) {
        Throwable cause = cause(why);
        int code = cause instanceof TokenRefusedException refusal ? refusal.status() : UNAUTHORIZED;
        for (Subscription<?> each : subscriptions) {
            each.refused(code, cause.getMessage(), cause);
            again(each, UNAUTHORIZED_PAUSE);
        }
        listener.settle();
    }

    /** Returns the one that has waited longest, or null. */
    Subscription<?> oldest() {
        return unanswered.isEmpty() ? null : unanswered.iterator().next();
    }

    /** Tells whether nothing is worth waiting for. */
    boolean settled() {
        return unanswered.stream().allMatch(Subscription::overdue);
    }

    /** Waits no more for this one. */
    void forget(Subscription<?> subscription) {
        unanswered.remove(subscription);
    }

    /** Waits for nothing any more: the connection has gone. */
    void forgetAll() {
        unanswered.clear();
    }

    /** One instrument without an answer must not keep the others from going live; it is asked for again by itself. */
    private void notAnswered(Subscription<?> subscription) {
        unanswered.remove(subscription);
        subscription.notAnswered(new SubscriptionNotAnsweredException(subscription.name(), PATIENCE));
        again(subscription, pause(subscription));
        listener.settle();
    }

    private static Duration pause(Subscription<?> subscription) {
        return RETRY_MIN.multipliedBy(1L << Math.min(subscription.failures() - 1, RETRY_DOUBLINGS));
    }

    private void again(Subscription<?> subscription, Duration pause) {
        subscription.next(timers.after(
                pause,
                () -> loop.accept(() -> {
                    boolean silent =
                            subscription.state() == SubscriptionState.REQUESTED && !unanswered.contains(subscription);
                    if (silent || subscription.state() == SubscriptionState.REFUSED) {
                        subscription.waiting();
                        listener.ask(subscription);
                    }
                })));
    }

    /** Returns what a future failed with, without what the future wrapped around it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
