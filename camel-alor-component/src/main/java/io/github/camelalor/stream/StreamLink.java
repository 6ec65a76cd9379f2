package io.github.camelalor.stream;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.codec.FrameReader;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.BurstLog;
import io.github.camelalor.net.Connection;
import io.github.camelalor.net.Disconnect;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of one socket: says them, says them again after a reconnect, and routes what comes by guid.
 *
 * <p>All state is confined to the link's event loop.
 */
final class StreamLink implements LinkListener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamLink.class);

    /** So many requests are said at once, and then again after {@link #PACE}: 5,000 take two and a half seconds. */
    private static final int BATCH = 100;

    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration RETRY_MIN = Duration.ofSeconds(1);
    private static final int RETRY_DOUBLINGS = 5;

    /** A fresh token was refused as well, so that asking again soon would only be hammering. */
    private static final Duration UNAUTHORIZED_PAUSE = Duration.ofMinutes(1);

    private final TokenPolicy tokens;
    private final Timers timers;
    private final Map<String, Subscription<?>> wanted = new LinkedHashMap<>();
    private final Deque<Subscription<?>> unsaid = new ArrayDeque<>();
    private final Set<Subscription<?>> unanswered = new HashSet<>();
    private final Set<Subscription<?>> blocking = new HashSet<>();
    private final AtomicInteger size = new AtomicInteger();
    private final BurstLog unreadable;

    private Link link;
    private Connection connection;
    private AccessToken token;
    private boolean saying;
    private boolean reported;

    StreamLink(TokenPolicy tokens, Timers timers) {
        this.tokens = tokens;
        this.timers = timers;
        this.unreadable = new BurstLog(LOG, timers);
    }

    /** Starts on its link, which was made with this object as its listener. */
    void start(Link started) {
        link = started;
        link.open();
    }

    /** Returns how many subscriptions it has, or is about to have; may be called from any thread. */
    int size() {
        return size.get();
    }

    void subscribe(Subscription<?> subscription) {
        size.incrementAndGet();
        link.execute(() -> {
            if (subscription.state() != SubscriptionState.CANCELLED) {
                wanted.put(subscription.guid(), subscription);
                enqueue(subscription);
            }
        });
    }

    void cancel(Subscription<?> subscription) {
        link.execute(() -> {
            if (subscription.state() == SubscriptionState.CANCELLED) {
                return;
            }
            size.decrementAndGet();
            boolean said = subscription.state() == SubscriptionState.REQUESTED
                    || subscription.state() == SubscriptionState.ACTIVE;
            subscription.cancelled();
            wanted.remove(subscription.guid());
            unsaid.remove(subscription);
            unanswered.remove(subscription);
            if (said && connection != null) {
                connection.send(Requests.unsubscribe(subscription.guid(), token.value()));
            }
            unblock(subscription);
            settle();
        });
    }

    /** Hears, on any thread, that a mailbox that was full has room again. */
    void roomy(Subscription<?> subscription) {
        link.execute(() -> {
            if (subscription.roomy()) {
                unblock(subscription);
            }
        });
    }

    CompletableFuture<Void> close() {
        return link.close();
    }

    LinkStatus status() {
        return link.status();
    }

    long unreadable() {
        return unreadable.count();
    }

    @Override
    public CompletableFuture<?> ready() {
        return tokens.token().whenComplete((ignored, failure) -> {
            if (cause(failure) instanceof TokenRefusedException refusal) {
                link.execute(() -> unauthorized(refusal));
            }
        });
    }

    /** Every wish is told once that no token is to be had; the link goes on asking at a slow pace. */
    private void unauthorized(TokenRefusedException refusal) {
        if (!reported) {
            reported = true;
            wanted.values()
                    .forEach(each -> each.troubled(new SubscriptionRefusedException(
                            each.name(), refusal.status(), refusal.getMessage(), refusal)));
        }
    }

    @Override
    public void connected(Connection live) {
        connection = live;
        reported = false;
        saying = false;
        unsaid.clear();
        unanswered.clear();
        for (Subscription<?> each : wanted.values()) {
            if (each.state() != SubscriptionState.REFUSED) {
                each.waiting();
                enqueue(each);
            }
        }
        settle();
    }

    @Override
    public void disconnected(Connection lost, Disconnect why, Duration retryIn) {
        connection = null;
        saying = false;
        wanted.values().stream()
                .filter(each -> each.state() != SubscriptionState.REFUSED)
                .forEach(Subscription::waiting);
        if (retryIn != null && !reported) {
            reported = true;
            ConnectionLostException trouble =
                    new ConnectionLostException(link.status().name(), why.closeCode(), why.toString());
            wanted.values().forEach(each -> each.troubled(trouble));
        }
    }

    @Override
    public String ping(String guid) {
        return token == null ? null : Requests.ping(guid, token.value());
    }

    @Override
    public void received(Connection from, byte[] bytes, int length) {
        Frame frame;
        try {
            frame = FrameReader.read(bytes, 0, length);
        } catch (CodecException e) {
            unreadable.warn(link.status().name() + ": dropped an unreadable frame", e);
            return;
        }
        if (frame instanceof Frame.DataFrame data) {
            Subscription<?> subscription = wanted.get(data.guid());
            if (subscription != null) {
                answered(subscription);
                if (!subscription.data(bytes, data.from(), data.to())) {
                    block(subscription);
                }
            }
        } else if (frame instanceof Frame.ServiceFrame service) {
            serviced(from, service);
        }
    }

    private void serviced(Connection from, Frame.ServiceFrame service) {
        from.pong(service.requestGuid());
        Subscription<?> subscription = wanted.get(service.requestGuid());
        if (service.httpCode() < 400) {
            if (subscription != null) {
                answered(subscription);
            }
        } else if (subscription != null && subscription.state() != SubscriptionState.REFUSED) {
            refused(subscription, service);
        } else if (service.httpCode() == 401 && service.requestGuid().isEmpty()) {
            // It belongs to whatever was asked last, or to the connection (protocol K): begin anew with a new token.
            reject(token);
            from.fail("401 " + service.message());
        } else {
            LOG.debug(
                    "{}: {} {} for {}",
                    link.status().name(),
                    service.httpCode(),
                    service.message(),
                    service.requestGuid());
        }
    }

    private void answered(Subscription<?> subscription) {
        if (subscription.state() == SubscriptionState.REQUESTED) {
            subscription.active();
            unanswered.remove(subscription);
            settle();
        }
    }

    private void refused(Subscription<?> subscription, Frame.ServiceFrame service) {
        unanswered.remove(subscription);
        int code = service.httpCode();
        if (code == 401) {
            reject(subscription.token());
            if (subscription.unauthorized() == 1) {
                subscription.waiting();
                enqueue(subscription);
                return;
            }
        }
        subscription.refused(code, service.message(), null);
        if (code == 401) {
            again(subscription, UNAUTHORIZED_PAUSE);
        } else if (code >= 500 || code == 429 || code == 408) {
            int doublings = Math.min(subscription.failures() - 1, RETRY_DOUBLINGS);
            again(subscription, RETRY_MIN.multipliedBy(1L << doublings));
        }
        settle();
    }

    private void again(Subscription<?> subscription, Duration pause) {
        timers.after(
                pause,
                () -> link.execute(() -> {
                    if (subscription.state() == SubscriptionState.REFUSED) {
                        subscription.waiting();
                        enqueue(subscription);
                    }
                }));
    }

    private void reject(AccessToken rejected) {
        if (rejected != null) {
            tokens.reject(rejected);
        }
    }

    /** A subscription whose mailbox is full is said once there is room for the broker's answer. */
    private void enqueue(Subscription<?> subscription) {
        if (connection == null) {
            return;
        }
        if (!subscription.roomy()) {
            subscription.blocks(true);
            return;
        }
        unsaid.add(subscription);
        say();
    }

    private void say() {
        if (saying || unsaid.isEmpty() || connection == null) {
            return;
        }
        saying = true;
        Connection current = connection;
        tokens.token()
                .whenComplete((valid, failure) -> link.execute(() -> {
                    if (current != connection) {
                        return;
                    }
                    saying = false;
                    if (failure == null) {
                        say(valid);
                    } else {
                        current.fail("no access token: " + cause(failure).getMessage());
                    }
                }));
    }

    private void say(AccessToken valid) {
        token = valid;
        for (int i = 0; i < BATCH && !unsaid.isEmpty(); i++) {
            Subscription<?> next = unsaid.peek();
            if (!connection.send(next.requestText(valid))) {
                break;
            }
            unsaid.poll();
            next.requested();
            unanswered.add(next);
        }
        if (!unsaid.isEmpty()) {
            saying = true;
            Connection current = connection;
            timers.after(
                    PACE,
                    () -> link.execute(() -> {
                        if (current == connection) {
                            saying = false;
                            say();
                        }
                    }));
        }
    }

    /** The connection is live once everything wanted has been asked for and answered. */
    private void settle() {
        if (connection != null && unsaid.isEmpty() && unanswered.isEmpty()) {
            connection.live();
        }
    }

    private void block(Subscription<?> subscription) {
        subscription.blocks(true);
        if (blocking.add(subscription) && connection != null) {
            connection.pause();
        }
        if (subscription.roomy()) {
            // It was emptied between the refusal and the mark, and will not say so again.
            unblock(subscription);
        }
    }

    private void unblock(Subscription<?> subscription) {
        subscription.blocks(false);
        if (blocking.remove(subscription) && blocking.isEmpty() && connection != null) {
            connection.resume();
        }
        if (subscription.state() == SubscriptionState.WAITING && !unsaid.contains(subscription)) {
            enqueue(subscription);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
