package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.market.Exchange;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The broker's four addresses on one port, and on a second one with TLS. May be used from any thread. */
public final class BrokerServer {

    /** In place of a port: do not listen with TLS. */
    public static final int NO_TLS = -1;

    private final Services services;
    private final Faults faults;
    private final OrderEntry entry;
    private final Router router;
    private final LocalhostTls certificate;
    private final List<Listener> listeners = new ArrayList<>();

    private BrokerServer(Builder options) {
        Context loop = ((VertxInternal) options.vertx).createEventLoopContext();
        faults = options.faults;
        services = new Services(
                options.vertx,
                options.exchange,
                options.tokens,
                options.behaviour,
                options.clock,
                System::nanoTime,
                new MarketFeed(loop, options.exchange),
                new Sessions());
        entry = new OrderEntry(options.exchange, options.behaviour);
        router = router();
        listeners.add(new Listener(loop, options.host, options.port, null, this::requested, faults));
        certificate = options.tlsPort == NO_TLS ? null : new LocalhostTls();
        if (certificate != null) {
            listeners.add(
                    new Listener(loop, options.host, options.tlsPort, certificate.key(), this::requested, faults));
        }
    }

    /** Starts to describe a server. */
    public static Builder builder(Vertx vertx) {
        return new Builder(vertx);
    }

    /** Listens, after {@link #stopListening()} on the same ports again. */
    public Future<Void> listen() {
        return Future.all(listeners.stream().map(Listener::listen).toList()).mapEmpty();
    }

    /** Stops to listen and ends all connections. */
    public Future<Void> stopListening() {
        return Future.all(listeners.stream().map(Listener::stop).toList()).mapEmpty();
    }

    /** Stops for good. */
    public Future<Void> close() {
        services.feed().close();
        return stopListening().onComplete(stopped -> {
            if (certificate != null) {
                certificate.close();
            }
        });
    }

    /** The port without TLS. */
    public int port() {
        return listeners.get(0).port();
    }

    /** The port with TLS; there must be one. */
    public int tlsPort() {
        return listeners.get(1).port();
    }

    /** The certificate, if the server has TLS. */
    public Optional<LocalhostTls> tls() {
        return Optional.ofNullable(certificate);
    }

    /** The open WebSockets. */
    public Sessions sessions() {
        return services.sessions();
    }

    private Router router() {
        Router paths = Router.router(services.vertx());
        paths.route().handler(BodyHandler.create(false));
        RequestRate rate = new RequestRate(services.behaviour(), services.tokens(), services.nanoTime());
        HttpRoutes routes = new HttpRoutes(services.vertx(), paths, faults, rate);
        Access access = new Access(services.tokens());
        routes.post(Channel.OAUTH, "/refresh", new TokenEndpoint(services));
        new OrderEndpoints(access, entry, new AnsweredRequests(services.behaviour())).addTo(routes);
        new EstimateEndpoints(access, services.exchange()).addTo(routes);
        new GroupEndpoints(access, services.exchange().orderGroups()).addTo(routes);
        new StopOrderEndpoints(access, services.exchange(), services.behaviour()).addTo(routes);
        new PortfolioEndpoints(access, services.exchange()).addTo(routes);
        new PastTradesEndpoints(access, services.exchange()).addTo(routes);
        new ValuationEndpoints(access, services).addTo(routes);
        new MarketEndpoints(
                        access,
                        services.exchange(),
                        services.clock(),
                        services.behaviour().subscriptions())
                .addTo(routes);
        new InstrumentEndpoints(
                        access,
                        services.exchange(),
                        services.clock(),
                        services.behaviour().wording())
                .addTo(routes);
        new TapeEndpoints(access, services.exchange(), services.clock(), services.behaviour()).addTo(routes);
        routes.get("/simulator/ledger", new LedgerEndpoint(services.exchange().ledger()));
        routes.nothingElse();
        return paths;
    }

    private void requested(HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "").toLowerCase(Locale.ROOT);
        switch (path) {
            case "/ws" -> enter(Channel.WS, request, (id, peer) -> new StreamSession(id, services, peer).open());
            case "/cws" ->
                enter(Channel.CWS, request, (id, peer) -> new CommandSession(id, services, entry, peer).open());
            default -> router.handle(request);
        }
    }

    private void enter(Channel channel, HttpServerRequest request, BiConsumer<Long, Peer> session) {
        BiConsumer<ServerWebSocket, NettyLine> opened = (socket, line) -> session.accept(
                services.sessions().nextId(),
                new Peer(services.vertx(), channel, socket, line, faults, services.behaviour()));
        Gate.knock(services, channel, request, faults, opened);
    }

    /** Describes a server. */
    public static final class Builder {

        private final Vertx vertx;
        private Exchange exchange;
        private Tokens tokens;
        private Faults faults = new Faults();
        private BrokerBehaviour behaviour = new BrokerBehaviour();
        private Clock clock = Clock.systemUTC();
        private String host = "localhost";
        private int port;
        private int tlsPort = NO_TLS;

        private Builder(Vertx vertx) {
            this.vertx = Objects.requireNonNull(vertx, "vertx");
        }

        /** The market behind the addresses; required. */
        public Builder exchange(Exchange value) {
            exchange = value;
            return this;
        }

        /** The token server's knowledge; required. */
        public Builder tokens(Tokens value) {
            tokens = value;
            return this;
        }

        /** The script of faults. */
        public Builder faults(Faults value) {
            faults = value;
            return this;
        }

        /** How the broker behaves where its documentation leaves it open. */
        public Builder behaviour(BrokerBehaviour value) {
            behaviour = value;
            return this;
        }

        /** The clock of {@code /md/v2/time}. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Where to listen without TLS; port 0 takes a free one. */
        public Builder address(String name, int number) {
            host = name;
            port = number;
            return this;
        }

        /** Where to listen with TLS; 0 takes a free port, {@link #NO_TLS} leaves TLS out. */
        public Builder tlsPort(int value) {
            tlsPort = value;
            return this;
        }

        /** Builds the server; it does not listen yet. */
        public BrokerServer build() {
            Objects.requireNonNull(exchange, "exchange");
            Objects.requireNonNull(tokens, "tokens");
            return new BrokerServer(this);
        }
    }
}
