package io.github.camelalor.stream;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.time.Timers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All subscriptions of one account, on as few sockets as will do.
 *
 * <p>State and events go over different sockets, so that a receiver of events that cannot keep up never holds up books.
 */
public final class Streams {

    /** What the broker documents (protocol F). */
    private static final int SUBSCRIPTIONS_PER_SOCKET = 5_000;

    /** One of the ten connections that the broker allows is left to the order commands. */
    private static final int SOCKETS = 9;

    private final LinkFactory links;
    private final TokenPolicy tokens;
    private final Timers timers;
    private final Supplier<String> guids;
    private final Executor delivery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Overflow, List<StreamLink>> sockets = new EnumMap<>(Overflow.class);
    private boolean closed;

    /** Makes the link that a listener is to speak over. */
    @FunctionalInterface
    public interface LinkFactory {

        /** Makes a link that has not been opened. */
        Link create(String name, LinkListener listener);
    }

    /**
     * Prepares the streams; sockets are opened as subscriptions need them.
     *
     * @param guids gives every subscription an id of its own
     * @param delivery runs the receivers; needs a queue for one task a subscription
     */
    public Streams(LinkFactory links, TokenPolicy tokens, Timers timers, Supplier<String> guids, Executor delivery) {
        this.links = links;
        this.tokens = tokens;
        this.timers = timers;
        this.guids = guids;
        this.delivery = delivery;
    }

    /**
     * Subscribes, now and again after every reconnect until it is cancelled.
     *
     * @throws IllegalStateException if the broker's limits leave no room for another subscription
     */
    public <T> Subscription<T> subscribe(SubscriptionRequest<T> request, Receiver<T> receiver) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The session has been closed");
            }
            StreamLink link = linkFor(request.overflow());
            Subscription<T> subscription = new Subscription<>(request, guids.get(), link, receiver, delivery, timers);
            link.subscribe(subscription);
            return subscription;
        } finally {
            lock.unlock();
        }
    }

    private StreamLink linkFor(Overflow overflow) {
        List<StreamLink> own = sockets.computeIfAbsent(overflow, ignored -> new ArrayList<>());
        for (StreamLink each : own) {
            if (each.size() < SUBSCRIPTIONS_PER_SOCKET) {
                return each;
            }
        }
        if (sockets.values().stream().mapToInt(List::size).sum() == SOCKETS) {
            throw new IllegalStateException("The broker allows " + SUBSCRIPTIONS_PER_SOCKET
                    + " subscriptions on each of 10 connections, one of which is kept for orders; all are taken");
        }
        StreamLink link = new StreamLink(tokens, timers);
        String kind = overflow == Overflow.LATEST ? "state" : "events";
        link.start(links.create("ws-" + kind + "-" + (own.size() + 1), link));
        own.add(link);
        return link;
    }

    /** Returns where each socket stands. */
    public List<LinkStatus> links() {
        return all().stream().map(StreamLink::status).toList();
    }

    /** Returns where each subscription that has not been given back stands, in no order. */
    public List<SubscriptionStatus> subscriptions() {
        return all().stream().flatMap(each -> each.subscriptions().stream()).toList();
    }

    /** Returns how many frames could not even be assigned to a subscription. */
    public long unreadable() {
        return all().stream().mapToLong(StreamLink::unreadable).sum();
    }

    /**
     * Closes all sockets; nothing is delivered afterwards.
     *
     * @return completes when the sockets have gone
     */
    public CompletableFuture<Void> close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        return CompletableFuture.allOf(all().stream().map(StreamLink::close).toArray(CompletableFuture[]::new));
    }

    private List<StreamLink> all() {
        lock.lock();
        try {
            return sockets.values().stream().flatMap(List::stream).toList();
        } finally {
            lock.unlock();
        }
    }
}
