package io.github.camelalor;

import io.github.camelalor.stream.Delivered;
import io.github.camelalor.stream.Receiver;
import io.github.camelalor.stream.StreamException;
import io.github.camelalor.stream.Subscription;
import io.github.camelalor.stream.SubscriptionRequest;
import io.github.camelalor.stream.SubscriptionStatus;
import io.github.camelalor.time.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/**
 * Feeds a route with the events of one subscription per instrument, or of one for a portfolio.
 *
 * <p>The events of a subscription come in order, one exchange at a time; those of different instruments run in parallel.
 */
final class AlorConsumer extends DefaultConsumer implements Suspendable {

    private final AlorEndpoint endpoint;
    private final List<Subscription<?>> subscriptions = new ArrayList<>();
    private final AtomicReference<StreamException> lastTrouble = new AtomicReference<>();
    private volatile AlorSession session;

    AlorConsumer(AlorEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        AlorComponent component = endpoint.getComponent();
        setHealthCheck(component.isHealthCheckConsumerEnabled() ? new AlorConsumerHealthCheck(this) : null);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        subscribe();
    }

    /** Ends the subscriptions, so that nothing stale is delivered at the resumption; the connection stays. */
    @Override
    protected void doSuspend() throws Exception {
        cancel();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        subscribe();
    }

    @Override
    protected void doStop() throws Exception {
        cancel();
        AlorSession last = session;
        session = null;
        if (last != null) {
            endpoint.getComponent().release(last);
        }
        super.doStop();
    }

    private void subscribe() {
        lock.lock();
        try {
            // Camel also suspends and resumes what has been stopped.
            if (session == null) {
                session = endpoint.getComponent().acquire(endpoint.getConfiguration());
            }
            for (SubscriptionRequest<?> request : EventSource.requests(endpoint, session)) {
                subscriptions.add(subscribe(request));
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> Subscription<T> subscribe(SubscriptionRequest<T> request) {
        return session.subscribe(request, new Route<>(session.timers()));
    }

    private void cancel() {
        lock.lock();
        try {
            subscriptions.forEach(each -> session.unsubscribe(each));
            subscriptions.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Returns where the subscriptions stand. */
    List<SubscriptionStatus> statuses() {
        lock.lock();
        try {
            return subscriptions.stream().map(Subscription::status).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the session in use, or null when stopped. */
    AlorSession session() {
        return session;
    }

    /** The route as the receiver of one subscription. */
    private final class Route<T> implements Receiver<T> {

        private final Timers timers;

        Route(Timers timers) {
            this.timers = timers;
        }

        @Override
        public boolean receive(Delivered<T> event, Runnable done) {
            Exchange exchange = createExchange(false);
            EventMessage.fill(exchange, event, timers.nanoTime());
            AsyncCallback callback = defaultConsumerCallback(exchange, false);
            return getAsyncProcessor().process(exchange, doneSync -> {
                callback.done(doneSync);
                if (!doneSync) {
                    done.run();
                }
            });
        }

        /** A connection that is lost is one trouble, however many instruments came over it. */
        @Override
        public void troubled(StreamException trouble) {
            if (lastTrouble.getAndSet(trouble) != trouble) {
                getExceptionHandler().handleException(trouble);
            }
        }
    }
}
