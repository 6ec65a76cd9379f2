package io.github.camelalor;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.LimitedGateway;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.net.LinkOptions;
import io.github.camelalor.net.RequestLimiter;
import io.github.camelalor.net.Urgency;
import io.github.camelalor.order.Guard;
import io.github.camelalor.order.LastBooks;
import io.github.camelalor.order.OrderJournal;
import io.github.camelalor.order.OrderOptions;
import io.github.camelalor.order.Orders;
import io.github.camelalor.order.RecentOrders;
import io.github.camelalor.stream.EventStream;
import io.github.camelalor.stream.Receiver;
import io.github.camelalor.stream.Streams;
import io.github.camelalor.stream.Subscription;
import io.github.camelalor.stream.SubscriptionRequest;
import io.github.camelalor.time.ScheduledTimers;
import io.github.camelalor.time.Timers;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that all endpoints of one account share: the token, the sockets, the HTTP client and the threads.
 *
 * <p>Got from, and given back to, {@link AlorSessions}.
 */
final class AlorSession {

    private static final Logger LOG = LoggerFactory.getLogger(AlorSession.class);

    private static final Duration PREPARE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STABLE_AFTER = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final SessionName name;
    private final CamelContext context;
    private final Addresses addresses;
    private final AlorConfiguration configuration;
    private final SessionThreads threads;
    private final Timers timers;
    private final HttpGateways gateways;
    private final HttpGateway gateway;
    private final RequestLimiter limiter;
    private final AuthorizedGateway api;
    private final TokenPolicy tokens;
    private final Vertx vertx;
    private final WebSocketClient sockets;
    private final Streams streams;
    private final Orders orders;
    private final Map<IdempotentRepository, RepositoryJournal> journals = new ConcurrentHashMap<>();
    private final Guard guard;
    private final LastBooks books = new LastBooks();
    private final SessionRegistration registration;
    private final SessionMeters meters;

    private AlorSession(
            SessionName name,
            CamelContext context,
            Vertx vertx,
            WebSocketClient sockets,
            SessionThreads threads,
            Timers timers,
            HttpGateways gateways,
            AlorConfiguration configuration,
            Addresses addresses,
            RecentOrders recent,
            Guard guard) {
        this.name = name;
        this.context = context;
        this.vertx = vertx;
        this.sockets = sockets;
        this.threads = threads;
        this.timers = timers;
        this.gateways = gateways;
        this.configuration = configuration;
        this.addresses = addresses;
        this.guard = guard;
        // One that several threads may share, unlike those of RandomGenerator.getDefault().
        RandomGenerator random = new Random();
        this.tokens = new TokenPolicy(
                new RefreshCall(gateways.to(addresses.oauth()), configuration.getRefreshToken(), requestTimeout()),
                timers,
                Clock.systemUTC(),
                random);
        this.gateway = gateways.to(addresses.api());
        this.limiter = new RequestLimiter(
                configuration.getMaxRequestsPerSecond(), configuration.getMaxConcurrentRequests(), timers);
        LimitedGateway limited = new LimitedGateway(gateway, limiter, Clock.systemUTC());
        this.api = new AuthorizedGateway(limited, Urgency.QUESTION, tokens, timers);
        this.streams = new Streams(
                (socket, listener) -> link(socket, addresses.ws(), listener, random),
                tokens,
                timers,
                () -> UUID.randomUUID().toString(),
                threads.consumers());
        this.orders = new Orders(
                orderOptions(),
                limited,
                listener -> link("cws", addresses.cws(), listener, random),
                tokens,
                timers,
                Clock.systemUTC(),
                random,
                recent,
                guard,
                books,
                threads.orders());
        this.registration = SessionRegistration.of(context, this);
        this.meters = SessionMeters.of(context, this);
    }

    private OrderOptions orderOptions() {
        OrderOptions defaults = OrderOptions.defaults();
        return new OrderOptions(
                Duration.ofMillis(configuration.getOrderTimeout()),
                requestTimeout(),
                defaults.retryMin(),
                defaults.retryMax(),
                defaults.maxInFlight(),
                Set.copyOf(AlorEndpoint.commaSeparated(configuration.getExchanges())));
    }

    /** Opens the session of an account; nothing is left behind if its options cannot be used. */
    static AlorSession open(
            SessionName name,
            AlorComponent component,
            AlorConfiguration configuration,
            Addresses addresses,
            RecentOrders recent) {
        LOG.debug("Opening the session {}", name);
        CamelContext context = component.getCamelContext();
        Vertx vertx = SocketClient.vertx(component);
        WebSocketClient sockets = SocketClient.create(context, vertx, configuration);
        SessionThreads threads = new SessionThreads(
                context.getExecutorServiceManager(),
                component.getConsumerThreads(),
                configuration.getMaxConcurrentRequests());
        Timers timers = new ScheduledTimers(threads.timer());
        HttpGateways gateways = new HttpGateways(context, configuration, threads.http(), timers);
        try {
            return new AlorSession(
                    name,
                    context,
                    vertx,
                    sockets,
                    threads,
                    timers,
                    gateways,
                    configuration,
                    addresses,
                    recent,
                    component.guard());
        } catch (RuntimeException e) {
            sockets.close();
            threads.close();
            gateways.close();
            throw e;
        }
    }

    private Link link(String name, URI uri, LinkListener listener, RandomGenerator random) {
        LinkOptions options = new LinkOptions(
                uri,
                Duration.ofMillis(configuration.getConnectTimeout()),
                PREPARE_TIMEOUT,
                Duration.ofMillis(configuration.getPingInterval()),
                Duration.ofMillis(configuration.getPingTimeout()),
                Duration.ofMillis(configuration.getReconnectDelay()),
                Duration.ofMillis(configuration.getMaxReconnectDelay()),
                STABLE_AFTER,
                configuration.getMaxMessageSize());
        return new Link(name, options, sockets, vertx, timers, random, listener);
    }

    Duration requestTimeout() {
        return Duration.ofMillis(configuration.getRequestTimeout());
    }

    Addresses addresses() {
        return addresses;
    }

    TokenPolicy tokens() {
        return tokens;
    }

    AuthorizedGateway api() {
        return api;
    }

    /** Returns the clock and the timers of everything in this session. */
    Timers timers() {
        return timers;
    }

    /**
     * Lets a route go on with an answer on a thread of its own, so that it can wait for further ones without holding up those
     * that fetch them.
     */
    void goOn(Runnable route) {
        try {
            threads.answers().execute(route);
        } catch (RejectedExecutionException e) {
            LOG.debug("A route goes on at once: {}", e.toString());
            route.run();
        }
    }

    /** Subscribes; to be ended by {@link #unsubscribe}. */
    <T> Subscription<T> subscribe(SubscriptionRequest<T> request, Receiver<T> receiver) {
        Subscription<T> subscription = streams.subscribe(request, receiver);
        meters.subscribed(subscription.name());
        return subscription;
    }

    /** Gives a subscription back; to be called once for each. */
    void unsubscribe(Subscription<?> subscription) {
        subscription.cancel();
        meters.unsubscribed(subscription.name());
    }

    /** Returns the journal that is kept in a repository; null for none. */
    OrderJournal journal(IdempotentRepository repository) {
        return repository == null ? null : journals.computeIfAbsent(repository, this::open);
    }

    private RepositoryJournal open(IdempotentRepository repository) {
        RepositoryJournal journal =
                new RepositoryJournal(context, repository, threads.repository(), Clock.systemUTC(), timers);
        journal.open().exceptionally(failure -> {
            LOG.warn(
                    "The repository of request ids {} cannot be had; until it can, orders that need it are not sent",
                    repository,
                    failure);
            return null;
        });
        return journal;
    }

    Orders orders() {
        return orders;
    }

    /**
     * Keeps the last book of a stream for the guard, which costs something for every book and is done only where a limit
     * needs it.
     */
    EventStream<OrderBook> kept(EventStream<OrderBook> stream, Instrument instrument) {
        return guard.limits().needBooks() ? new KeptBooks(stream, books.feed(instrument)) : stream;
    }

    SessionName name() {
        return name;
    }

    /** Returns where everything in this session stands at this moment. */
    SessionStatus status() {
        return new SessionStatus(
                name,
                timers.nanoTime(),
                tokens.status(),
                gateway.status(),
                limiter.status(),
                journals.values().stream().map(RepositoryJournal::status).toList(),
                streams.links(),
                streams.subscriptions(),
                streams.unreadable(),
                orders.status(),
                guard.status());
    }

    /** Ends everything; waits a few seconds for sockets to close properly, and then closes them improperly. */
    void close() {
        LOG.debug("Closing the session {}", name);
        registration.close();
        meters.close();
        await(CompletableFuture.allOf(streams.close(), orders.close()));
        orders.tellAll();
        limiter.close();
        tokens.close();
        closeSockets();
        threads.close();
        gateways.close();
    }

    /** Camel stops components in no certain order; once its Vert.x has ended there are no sockets left. */
    private void closeSockets() {
        try {
            await(sockets.close().toCompletionStage().toCompletableFuture());
        } catch (RejectedExecutionException e) {
            LOG.debug("The Vert.x of the session {} has ended before it", name);
        }
    }

    private static void await(CompletableFuture<?> end) {
        try {
            end.get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A connection did not close properly: {}", e.toString());
        }
    }
}
