package io.github.camelalor.order;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Side;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.LastMoment;
import io.github.camelalor.net.LimitedGateway;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkOptions;
import io.github.camelalor.net.RequestLimiter;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.time.ScheduledTimers;
import io.github.camelalor.time.Timers;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** The order side with real sockets and short times. */
final class TradingSession implements AutoCloseable {

    static final String PORTFOLIO = "D39004";

    /** Enough time for a busy machine; what has to be waited for is the reply time-out of 1 s. */
    static final OrderOptions PATIENT = options(Duration.ofSeconds(20), Duration.ofSeconds(1));

    /** 3 s in all, 2 s of them for sending, 300 ms an answer: for what ends only with its deadline. */
    static final OrderOptions HURRIED = options(Duration.ofSeconds(4), Duration.ofSeconds(1));

    static final Duration NEVER = Duration.ofHours(1);

    private static final int CONCURRENT = 8;

    /** That of the broker. */
    private static final int RATE = 100;

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient webSockets = vertx.createWebSocketClient();
    private final CloseableHttpClient http = LastMoment.ask(HttpClients.custom())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(50)
                    .setMaxConnTotal(50)
                    .build())
            .build();
    private final ExecutorService requests = Executors.newFixedThreadPool(CONCURRENT + 1);
    private final ExecutorService outcomes = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Timers timers = new ScheduledTimers(scheduler);
    private final RequestLimiter limiter;
    private final LastBooks books = new LastBooks();
    private final TokenPolicy tokens;
    private final Orders orders;
    private final Queue<CompletableFuture<OrderReceipt>> submitted = new ConcurrentLinkedQueue<>();

    private TradingSession(
            String oauthUrl,
            String apiUrl,
            String cwsUrl,
            OrderOptions options,
            Duration pingInterval,
            RecentOrders recent,
            Guard guard,
            int requestsPerSecond) {
        Clock clock = Clock.systemUTC();
        Random random = new Random(7);
        HttpGateway oauth = new HttpGateway(http, URI.create(oauthUrl), requests, timers);
        limiter = new RequestLimiter(requestsPerSecond, CONCURRENT, timers);
        LimitedGateway api =
                new LimitedGateway(new HttpGateway(http, URI.create(apiUrl), requests, timers), limiter, clock);
        LinkOptions link = new LinkOptions(
                URI.create(cwsUrl),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                pingInterval,
                Duration.ofMillis(200),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                1 << 20);
        tokens = new TokenPolicy(() -> refresh(oauth), timers, clock, random);
        orders = new Orders(
                options,
                api,
                listener -> new Link("cws", link, webSockets, vertx, timers, random, listener),
                tokens,
                timers,
                clock,
                random,
                recent,
                guard,
                books,
                outcomes);
    }

    /** Trades with a simulator. */
    static TradingSession with(AlorSimulator broker, OrderOptions options) {
        return at(broker.oauthUrl(), broker.apiUrl(), broker.cwsUrl(), options, NEVER);
    }

    /** Goes on where another session of the account has ended. */
    static TradingSession after(RecentOrders recent, AlorSimulator broker, OrderOptions options) {
        return new TradingSession(
                broker.oauthUrl(), broker.apiUrl(), broker.cwsUrl(), options, NEVER, recent, open(), RATE);
    }

    /** Trades with a simulator behind a guard. */
    static TradingSession guarded(Guard guard, AlorSimulator broker, OrderOptions options) {
        return guarded(guard, new RecentOrders(), broker, options);
    }

    /** Goes on where another session of the account has ended, behind a guard. */
    static TradingSession guarded(Guard guard, RecentOrders recent, AlorSimulator broker, OrderOptions options) {
        return new TradingSession(
                broker.oauthUrl(), broker.apiUrl(), broker.cwsUrl(), options, NEVER, recent, guard, RATE);
    }

    /** Trades with any broker behind a guard. */
    static TradingSession guarded(Guard guard, String oauthUrl, String apiUrl, String cwsUrl, OrderOptions options) {
        return new TradingSession(oauthUrl, apiUrl, cwsUrl, options, NEVER, new RecentOrders(), guard, RATE);
    }

    private static Guard open() {
        return new Guard(System::nanoTime);
    }

    static TradingSession at(
            String oauthUrl, String apiUrl, String cwsUrl, OrderOptions options, Duration pingInterval) {
        return new TradingSession(oauthUrl, apiUrl, cwsUrl, options, pingInterval, new RecentOrders(), open(), RATE);
    }

    /** Trades with a simulator, at a rate of requests of its own. */
    static TradingSession slowly(AlorSimulator broker, OrderOptions options, int requestsPerSecond) {
        return new TradingSession(
                broker.oauthUrl(),
                broker.apiUrl(),
                broker.cwsUrl(),
                options,
                NEVER,
                new RecentOrders(),
                open(),
                requestsPerSecond);
    }

    static OrderOptions options(Duration deadline, Duration replyTimeout) {
        return new OrderOptions(
                deadline, replyTimeout, Duration.ofMillis(20), Duration.ofMillis(200), 100, Set.of("MOEX", "SPBX"));
    }

    /** A buy of one lot of SBER. */
    static MarketOrder buy() {
        return MarketOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio(PORTFOLIO)
                .side(Side.BUY)
                .quantity(1)
                .build();
    }

    Orders orders() {
        return orders;
    }

    /** The books that subscriptions would bring. */
    LastBooks books() {
        return books;
    }

    TokenPolicy tokens() {
        return tokens;
    }

    RequestLimiter limiter() {
        return limiter;
    }

    OrderReceipt buy(String requestId, Transport transport) {
        return outcome(submit(buy(), requestId, transport));
    }

    CompletableFuture<OrderReceipt> submit(NewOrder order, String requestId, Transport transport) {
        return submit(new Instruction.Create(order), requestId, transport);
    }

    /** Prices are not held against the step, of which most brokers of these tests know nothing. */
    CompletableFuture<OrderReceipt> submit(Instruction instruction, String requestId, Transport transport) {
        CompletableFuture<OrderReceipt> outcome =
                orders.submit(instruction, requestId, new Sending(transport, false, false, null, null));
        submitted.add(outcome);
        return outcome;
    }

    /** Waits for an outcome, longer than any deadline here. */
    static OrderReceipt outcome(CompletableFuture<OrderReceipt> submitted) {
        try {
            return submitted.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The order did not end as it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static CompletableFuture<String> refresh(HttpGateway oauth) {
        HttpCall call =
                new HttpCall("POST", "/refresh", Map.of(), Map.of(), "{\"token\":\"demo\"}", Duration.ofSeconds(10));
        return oauth.send(call).thenApply(reply -> {
            try {
                if (reply.status() / 100 == 4) {
                    throw new TokenRefusedException(reply.status(), "");
                }
                return Answers.accessToken(reply.body());
            } catch (CodecException | TokenRefusedException e) {
                throw new CompletionException(e);
            }
        });
    }

    /** Closes everything; by then each command has to have ended. */
    @Override
    public void close() throws IOException {
        orders.close().orTimeout(5, TimeUnit.SECONDS).join();
        CompletableFuture.allOf(submitted.toArray(CompletableFuture[]::new))
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
        limiter.close();
        tokens.close();
        webSockets.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
        requests.shutdownNow();
        outcomes.shutdownNow();
        scheduler.shutdownNow();
        http.close();
    }
}
