package io.github.camelalor.stream;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of one socket: says them, says them again after a reconnect, and routes what comes by guid.
 *
 * <p>All state is confined to the link's event loop.
 */
final class StreamLink implements LinkListener, Outbox.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamLink.class);

    private static final int UNAUTHORIZED = 401;

    /** What keeps the connection from being there; a refused refresh token does not pass by itself. */
    private enum Trouble {
        NONE,
        LOST,
        REFUSED
    }

    private final TokenPolicy tokens;
    private final Timers timers;
    private final Map<String, Subscription<?>> wanted = new LinkedHashMap<>();
    private final Set<Subscription<?>> blocking = new HashSet<>();
    /** What is wanted, or is about to be, for other threads. */
    private final Set<Subscription<?>> given = ConcurrentHashMap.newKeySet();

    private final BurstLog unreadable;
    private final AnswerWatch answers;

    private Link link;
    private Connection connection;
    private Outbox outbox;
    /** Since when the socket has not been read, while somebody blocks it. */
    private long deafSince;

    private Trouble told = Trouble.NONE;

    StreamLink(TokenPolicy tokens, Timers timers) {
        this.tokens = tokens;
        this.timers = timers;
        this.unreadable = new BurstLog(LOG, timers);
        this.answers = new AnswerWatch(tokens, timers, task -> link.execute(task), new AnswerWatch.Listener() {
            @Override
            public void ask(Subscription<?> subscription) {
                enqueue(subscription);
            }

            @Override
            public void settle() {
                StreamLink.this.settle();
            }
        });
    }

    /** Starts on its link, which was made with this object as its listener. */
    void start(Link started) {
        link = started;
        link.open();
    }

    /** Returns how many subscriptions it has, or is about to have; may be called from any thread. */
    int size() {
        return given.size();
    }

    /** Returns where those stand; may be called from any thread. */
    List<SubscriptionStatus> subscriptions() {
        return given.stream().map(Subscription::status).toList();
    }

    void subscribe(Subscription<?> subscription) {
        given.add(subscription);
        link.execute(() -> {
            if (subscription.state() != SubscriptionState.CANCELLED) {
                wanted.put(subscription.guid(), subscription);
                enqueue(subscription);
            }
        });
    }

    /** Runs a task on the event loop. */
    void execute(Runnable task) {
        link.execute(task);
    }

    /** Ends a subscription; to be called once for each. */
    void cancel(Subscription<?> subscription) {
        given.remove(subscription);
        link.execute(() -> {
            boolean said = subscription.state() == SubscriptionState.REQUESTED
                    || subscription.state() == SubscriptionState.ACTIVE;
            subscription.cancelled();
            wanted.remove(subscription.guid());
            answers.forget(subscription);
            if (outbox != null && !outbox.withdraw(subscription) && said) {
                outbox.unsubscribe(subscription.guid());
            }
            unblock(subscription);
            settle();
        });
    }

    /** Hears, on any thread, that a mailbox that was full has room again. */
    void roomy(Subscription<?> subscription) {
        link.execute(() -> {
            subscription.proceed();
            if (subscription.roomy()) {
                unblock(subscription);
            }
        });
    }

    CompletableFuture<Void> close() {
        link.execute(() -> {
            wanted.values().forEach(Subscription::cancelled);
            wanted.clear();
        });
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
            if (AnswerWatch.cause(failure) instanceof TokenRefusedException refusal) {
                link.execute(() -> report(Trouble.REFUSED, each -> refusal(each, refusal)));
            }
        });
    }

    private static StreamException refusal(Subscription<?> subscription, TokenRefusedException refusal) {
        return new SubscriptionRefusedException(subscription.name(), refusal.status(), refusal.getMessage(), refusal);
    }

    /** Every wish is told once what is wrong, until there is a connection again; after that only of something worse. */
    private void report(Trouble kind, Function<Subscription<?>, StreamException> trouble) {
        if (kind.compareTo(told) > 0) {
            told = kind;
            wanted.values().forEach(each -> each.troubled(trouble.apply(each)));
        }
    }

    @Override
    public void connected(Connection established) {
        connection = established;
        outbox = new Outbox(established, tokens, timers, link::execute, this);
        told = Trouble.NONE;
        for (Subscription<?> each : wanted.values()) {
            if (each.state() != SubscriptionState.REFUSED) {
                enqueue(each);
            }
        }
        settle();
    }

    @Override
    public void disconnected(Connection lost, Disconnect why, Duration retryIn) {
        if (outbox != null) {
            outbox.end();
            outbox = null;
        }
        connection = null;
        answers.forgetAll();
        long heardUntil = blocking.isEmpty() ? timers.nanoTime() : deafSince;
        blocking.clear();
        wanted.values().forEach(each -> each.disconnected(heardUntil));
        if (retryIn != null) {
            ConnectionLostException trouble =
                    new ConnectionLostException(link.status().name(), why.closeCode(), why.toString());
            report(Trouble.LOST, each -> trouble);
        }
    }

    /** A token that has ended would have a ping refused, and with it perhaps the connection. */
    @Override
    public String ping(String guid) {
        return tokens.current().map(valid -> Requests.ping(guid, valid.value())).orElse(null);
    }

    @Override
    public void received(Connection from, byte[] bytes, int length) {
        Frame frame;
        try {
            frame = FrameReader.read(bytes, 0, length);
        } catch (CodecException e) {
            if (unreadable.warn(link.status().name() + ": dropped an unreadable frame", e)) {
                // It may have been for any of them.
                UnreadableFrameException trouble =
                        new UnreadableFrameException(link.status().name(), e);
                wanted.values().forEach(each -> each.troubled(trouble));
            }
            return;
        }
        if (frame instanceof Frame.DataFrame data) {
            Subscription<?> subscription = named(data.guid());
            if (subscription != null) {
                answers.answered(subscription);
                if (!subscription.data(bytes, data.from(), data.to())) {
                    block(subscription);
                }
            }
        } else if (frame instanceof Frame.ServiceFrame service) {
            from.pong(service.requestGuid().toLowerCase(Locale.ROOT));
            serviced(from, service);
        }
    }

    /** Our guids are in lower case; a broker may well send them back in upper case. */
    private Subscription<?> named(String guid) {
        Subscription<?> subscription = wanted.get(guid);
        return subscription == null ? wanted.get(guid.toLowerCase(Locale.ROOT)) : subscription;
    }

    private void serviced(Connection from, Frame.ServiceFrame service) {
        Subscription<?> subscription = asked(service);
        if (service.httpCode() < 400) {
            if (subscription != null) {
                answers.answered(subscription);
            }
        } else if (subscription != null && subscription.state() != SubscriptionState.REFUSED) {
            answers.refused(subscription, service);
        } else if (service.httpCode() == UNAUTHORIZED && service.requestGuid().isEmpty()) {
            // Nothing was asked, so that it belongs to the connection (protocol K): begin anew with a new token.
            if (outbox.token() != null) {
                tokens.reject(outbox.token());
            }
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

    /**
     * A refusal that names no request is taken to answer the oldest one, as requests are answered in their order. That
     * is a guess, so that no such refusal is final.
     */
    private Subscription<?> asked(Frame.ServiceFrame service) {
        if (!service.requestGuid().isEmpty()) {
            return named(service.requestGuid());
        }
        return service.httpCode() >= 400 ? answers.oldest() : null;
    }

    /** A subscription whose mailbox is full is said once there is room for the broker's answer. */
    private void enqueue(Subscription<?> subscription) {
        if (outbox == null) {
            return;
        }
        if (!subscription.roomy()) {
            subscription.blocks(true);
            if (!subscription.roomy()) {
                return;
            }
            // It was emptied between the look and the mark, and will not say so again.
            subscription.blocks(false);
        }
        outbox.subscribe(subscription);
    }

    @Override
    public void said(Subscription<?> subscription) {
        answers.said(subscription);
    }

    /** What runs goes on without a token; only what is new has to wait for one. */
    @Override
    public void unsayable(List<Subscription<?>> subscriptions, Throwable why) {
        answers.unsayable(subscriptions, why);
    }

    /** The connection is live once everything wanted has been asked for, and answered within the time for it. */
    private void settle() {
        if (outbox != null && outbox.saidAll() && answers.settled()) {
            connection.live();
        }
    }

    private void block(Subscription<?> subscription) {
        subscription.blocks(true);
        if (connection != null) {
            if (blocking.isEmpty()) {
                deafSince = timers.nanoTime();
            }
            blocking.add(subscription);
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
        if (subscription.state() == SubscriptionState.WAITING) {
            enqueue(subscription);
        }
    }
}
