package io.github.camelalor.simulator;

import io.github.camelalor.simulator.auth.Account;
import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.ExchangeBuilder;
import io.github.camelalor.simulator.market.Ledger;
import io.github.camelalor.simulator.server.BrokerBehaviour;
import io.github.camelalor.simulator.server.BrokerServer;
import io.github.camelalor.simulator.server.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * An exchange in this process that speaks the protocol of the ALOR Broker OpenAPI on loopback.
 *
 * <pre>{@code
 * try (AlorSimulator exchange = AlorSimulator.builder().refreshToken("demo").portfolio("D39004").seed(7).start()) {
 *     exchange.wsUrl();
 * }
 * }</pre>
 *
 * <p>All four addresses of the broker share one port, and one more with TLS if wanted. May be used from any thread except an event loop:
 * starting, closing and listening again wait.
 */
public final class AlorSimulator implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Exchange exchange;
    private final Tokens tokens;
    private final Faults faults = new Faults();
    private final BrokerBehaviour behaviour;
    private final BrokerServer server;
    private final Vertx ownVertx;
    private final String host;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AlorSimulator(Builder options) {
        host = options.host;
        behaviour = options.behaviour;
        tokens = new Tokens(options.clock, options.accessTokenLifetime);
        ExchangeBuilder market = Exchange.builder().clock(options.clock);
        for (Client client : options.clients()) {
            tokens.accept(client.refreshToken(), client.account());
            market.portfolios(
                    client.account().login(), client.account().portfolios().toArray(String[]::new));
        }
        options.market.accept(market);
        exchange = market.build();
        ownVertx = options.vertx == null ? ownVertx() : null;
        server = BrokerServer.builder(options.vertx == null ? ownVertx : options.vertx)
                .exchange(exchange)
                .tokens(tokens)
                .faults(faults)
                .behaviour(behaviour)
                .clock(options.clock)
                .address(options.host, options.port)
                .tlsPort(options.tlsPort)
                .build();
    }

    /** Starts to describe a simulator. */
    public static Builder builder() {
        return new Builder();
    }

    /** The token server; {@code /refresh} goes behind it. */
    public String oauthUrl() {
        return addresses().oauth();
    }

    /** The HTTP API. */
    public String apiUrl() {
        return addresses().api();
    }

    /** The subscriptions. */
    public String wsUrl() {
        return addresses().ws();
    }

    /** The order commands. */
    public String cwsUrl() {
        return addresses().cws();
    }

    /** The port without TLS. */
    public int port() {
        return server.port();
    }

    /**
     * The same addresses with TLS.
     *
     * @throws IllegalStateException when the simulator was built without TLS
     */
    public Tls tls() {
        return tlsIfBuilt().orElseThrow(() -> new IllegalStateException("The simulator was built without TLS"));
    }

    Optional<Tls> tlsIfBuilt() {
        return server.tls().map(certificate -> new Tls(host, server.tlsPort(), certificate.trustStore()));
    }

    /** The market behind the addresses. */
    public Exchange exchange() {
        return exchange;
    }

    /** Every effect of the clients' commands. */
    public Ledger ledger() {
        return exchange.ledger();
    }

    /** The token server's knowledge. */
    public Tokens tokens() {
        return tokens;
    }

    /** The open WebSockets. */
    public Sessions sessions() {
        return server.sessions();
    }

    /** The script of faults. */
    public Faults faults() {
        return faults;
    }

    /** How the broker behaves where its documentation leaves it open. */
    public BrokerBehaviour behaviour() {
        return behaviour;
    }

    /** Stops to listen and ends all connections, as a broker that goes down; the market goes on. */
    public void stopListening() {
        await(server.stopListening(), "stop to listen");
    }

    /** Listens again on the same ports. */
    public void resumeListening() {
        await(server.listen(), "listen");
    }

    /** Ends everything: connections, market makers, and Vert.x unless it was handed in. Does nothing the second time. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                await(server.close(), "close");
            } finally {
                exchange.close();
                if (ownVertx != null) {
                    await(ownVertx.close(), "close Vert.x");
                }
            }
        }
    }

    private AlorSimulator started() {
        try {
            await(server.listen(), "listen");
            exchange.start();
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private Addresses addresses() {
        return new Addresses(false, host, server.port());
    }

    private static Vertx ownVertx() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    private static void await(Future<Void> done, String what) {
        try {
            done.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new CompletionException(
                    "The simulator could not " + what + ": "
                            + failure.getCause().getMessage(),
                    failure.getCause());
        } catch (TimeoutException late) {
            throw new CompletionException("The simulator could not " + what + " in " + PATIENCE_SECONDS + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException("Interrupted before the simulator could " + what, interrupted);
        }
    }

    private record Client(String refreshToken, Account account) {

        @Override
        public String toString() {
            return "Client " + account.login();
        }
    }

    /** Describes a simulator. Everything has a default: a free port, refresh token {@code demo}, portfolio {@code D39004}. */
    public static final class Builder {

        private static final String DEFAULT_LOGIN = "P039004";

        private final List<String> portfolios = new ArrayList<>();
        private final List<Client> further = new ArrayList<>();
        private final BrokerBehaviour behaviour = new BrokerBehaviour();
        private Consumer<ExchangeBuilder> market = exchange -> {};
        private String host = "localhost";
        private int port;
        private int tlsPort = BrokerServer.NO_TLS;
        private String refreshToken = "demo";
        private Duration accessTokenLifetime = Duration.ofMinutes(30);
        private Clock clock = Clock.systemUTC();
        private Vertx vertx;

        private Builder() {}

        /** The host to listen on; loopback by default. */
        public Builder host(String value) {
            host = Objects.requireNonNull(value, "host");
            return this;
        }

        /** The port without TLS; 0, the default, takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Listens with TLS too, on a free port. */
        public Builder tls(boolean wanted) {
            tlsPort = wanted ? 0 : BrokerServer.NO_TLS;
            return this;
        }

        /** Listens with TLS too, on this port; 0 takes a free one. */
        public Builder tlsPort(int value) {
            tlsPort = value;
            return this;
        }

        /** The refresh token of the first client. */
        public Builder refreshToken(String value) {
            refreshToken = Objects.requireNonNull(value, "refreshToken");
            return this;
        }

        /** Adds a portfolio to the first client. */
        public Builder portfolio(String value) {
            portfolios.add(Objects.requireNonNull(value, "portfolio"));
            return this;
        }

        /** Adds a further client with a refresh token and portfolios of its own. */
        public Builder client(String login, String token, String... ownPortfolios) {
            further.add(new Client(token, new Account(login, List.of(ownPortfolios))));
            return this;
        }

        /** How long access tokens live; at least a second. */
        public Builder accessTokenLifetime(Duration value) {
            accessTokenLifetime = Objects.requireNonNull(value, "accessTokenLifetime");
            return this;
        }

        /** The clock of tokens and trading. */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /** The seed of the market makers. */
        public Builder seed(long value) {
            return market(exchange -> exchange.seed(value));
        }

        /** The time between two moves of the market makers; zero leaves them to {@link Exchange#tick()}. */
        public Builder tickInterval(Duration value) {
            return market(exchange -> exchange.tickInterval(value));
        }

        /** Describes the market further: listings, money, positions, commissions. */
        public Builder market(Consumer<ExchangeBuilder> description) {
            market = market.andThen(description);
            return this;
        }

        /** Sets how the broker behaves where its documentation leaves it open. */
        public Builder behaviour(Consumer<BrokerBehaviour> description) {
            description.accept(behaviour);
            return this;
        }

        /** Runs on this Vert.x, which stays open; otherwise the simulator has one of its own. */
        public Builder vertx(Vertx value) {
            vertx = Objects.requireNonNull(value, "vertx");
            return this;
        }

        /** Builds the simulator and waits until it listens. */
        public AlorSimulator start() {
            return new AlorSimulator(this).started();
        }

        private List<Client> clients() {
            List<Client> all = new ArrayList<>();
            all.add(new Client(
                    refreshToken, new Account(DEFAULT_LOGIN, portfolios.isEmpty() ? List.of("D39004") : portfolios)));
            all.addAll(further);
            return all;
        }
    }
}
