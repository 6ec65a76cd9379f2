package io.github.camelalor.stream;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.Connection;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What is still to be said on one connection: said in batches with pauses between, each batch with a token that is valid
 * at that moment. Confined to the event loop of the link.
 */
final class Outbox {

    /** So many requests are said at once, and then again after {@link #PACE}: 5,000 take two and a half seconds. */
    private static final int BATCH = 100;

    private static final Duration PACE = Duration.ofMillis(50);

    private final Connection connection;
    private final TokenPolicy tokens;
    private final Timers timers;
    private final Consumer<Runnable> loop;
    private final Listener listener;
    private final Set<Subscription<?>> subscribing = new LinkedHashSet<>();
    private final Deque<String> unsubscribing = new ArrayDeque<>();
    private CompletableFuture<AccessToken> asked;
    private Timers.Timer pause;
    private AccessToken token;
    private boolean busy;
    private boolean ended;

    /** Who hears what became of the requests. */
    interface Listener {

        /** The subscription has been asked for. */
        void said(Subscription<?> subscription);

        /** These cannot be asked for, as no token is to be had. */
        void unsayable(List<Subscription<?>> subscriptions, Throwable why);
    }

    Outbox(Connection connection, TokenPolicy tokens, Timers timers, Consumer<Runnable> loop, Listener listener) {
        this.connection = connection;
        this.tokens = tokens;
        this.timers = timers;
        this.loop = loop;
        this.listener = listener;
    }

    void subscribe(Subscription<?> subscription) {
        subscribing.add(subscription);
        say();
    }

    void unsubscribe(String guid) {
        unsubscribing.add(guid);
        say();
    }

    /** Takes back a wish that has not been said yet; false when it has been. */
    boolean withdraw(Subscription<?> subscription) {
        return subscribing.remove(subscription);
    }

    /** Tells whether every subscription has been asked for. */
    boolean saidAll() {
        return subscribing.isEmpty();
    }

    /** Returns the token last used, or null. */
    AccessToken token() {
        return token;
    }

    /** The connection has gone: nothing more is said, and no timer left. */
    void end() {
        ended = true;
        if (asked != null) {
            asked.cancel(false);
        }
        if (pause != null) {
            pause.cancel();
        }
    }

    private boolean isEmpty() {
        return subscribing.isEmpty() && unsubscribing.isEmpty();
    }

    private void say() {
        if (busy || isEmpty()) {
            return;
        }
        busy = true;
        asked = tokens.token();
        asked.whenComplete((valid, failure) -> loop.accept(() -> {
            if (ended) {
                return;
            }
            busy = false;
            if (failure == null) {
                token = valid;
                sayBatch();
            } else {
                unsayable(failure);
            }
        }));
    }

    private void sayBatch() {
        for (int i = 0; i < BATCH && !isEmpty(); i++) {
            if (!sayNext()) {
                break;
            }
        }
        if (!isEmpty()) {
            busy = true;
            pause = timers.after(
                    PACE,
                    () -> loop.accept(() -> {
                        if (!ended) {
                            busy = false;
                            say();
                        }
                    }));
        }
    }

    /** What is not wanted any more goes first, to make room for what is. False when the connection takes no more. */
    private boolean sayNext() {
        if (!unsubscribing.isEmpty()) {
            boolean taken = connection.send(Requests.unsubscribe(unsubscribing.peek(), token.value()));
            if (taken) {
                unsubscribing.remove();
            }
            return taken;
        }
        Subscription<?> next = subscribing.iterator().next();
        boolean taken = connection.send(next.requestText(token));
        if (taken) {
            subscribing.remove(next);
            listener.said(next);
        }
        return taken;
    }

    private void unsayable(Throwable why) {
        List<Subscription<?>> all = new ArrayList<>(subscribing);
        subscribing.clear();
        unsubscribing.clear();
        listener.unsayable(all, why);
    }
}
