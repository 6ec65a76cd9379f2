package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One client on {@code /ws} (protocol C). */
final class StreamSession implements Session {

    private static final int POLICY_VIOLATION = 1008;

    private final long id;
    private final Services services;
    private final Peer peer;
    private final Map<String, Subscribed> subscriptions = new ConcurrentHashMap<>();
    private boolean closed;

    StreamSession(long id, Services services, Peer peer) {
        this.id = id;
        this.services = services;
        this.peer = peer;
    }

    void open() {
        services.sessions().entered(this);
        peer.open(this::received, this::closed);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Channel channel() {
        return Channel.WS;
    }

    @Override
    public Map<String, String> subscriptions() {
        Map<String, String> requests = new HashMap<>();
        subscriptions.forEach((guid, subscribed) -> requests.put(guid, subscribed.request()));
        return requests;
    }

    @Override
    public List<String> commandsBeforeAuthorization() {
        return List.of();
    }

    @Override
    public int authorizations() {
        return 0;
    }

    @Override
    public Line line() {
        return peer.line();
    }

    private void closed() {
        closed = true;
        services.sessions().left(this);
        subscriptions.values().forEach(subscribed -> subscribed.subscription().end());
        subscriptions.clear();
    }

    private void received(String text) {
        if (closed) {
            return; // A frame that a fault has held back until now.
        }
        WireRequest request;
        try {
            request = WireRequest.read(text);
        } catch (RequestFailure unreadable) {
            refuse("", "", unreadable);
            return;
        }
        try {
            handle(request, text);
        } catch (RequestFailure failure) {
            refuse(request.opcode(), request.guid(), failure);
        }
    }

    private void handle(WireRequest request, String text) {
        if (request.asks("ping")) {
            if (request.confirm()) {
                acknowledge(request);
            }
        } else if (request.asks("unsubscribe")) {
            unsubscribe(request);
        } else {
            subscribe(request, text);
        }
    }

    /** Clients leave with an unknown guid and without a token; only a token that is no good is worth a refusal. */
    private void unsubscribe(WireRequest request) {
        if (!request.token().isEmpty()) {
            grant(request);
        }
        Subscribed ended = subscriptions.remove(request.guid());
        if (ended != null) {
            ended.subscription().end();
        }
        acknowledge(request);
    }

    private void subscribe(WireRequest request, String text) {
        Grant grant = grant(request);
        if (request.guid().isEmpty()) {
            throw RequestFailure.badRequest("The guid is missing");
        }
        Subscription subscription = bound(request, grant, subscription(request, grant));
        Subscribed former = subscriptions.get(request.guid());
        if (former != null) {
            RepeatedSubscription how = services.behaviour().subscriptions().repeated();
            if (how == RepeatedSubscription.REFUSE) {
                throw RequestFailure.badRequest("Subscription with such guid already exists");
            }
            if (how == RepeatedSubscription.IGNORE) {
                acknowledge(request);
                return;
            }
            subscriptions.remove(request.guid());
            former.subscription().end();
        }
        if (subscriptions.size() >= services.behaviour().maxSubscriptions()) {
            refuseAbove(request);
            return;
        }
        Subscribed subscribed = new Subscribed(text, subscription);
        subscriptions.put(request.guid(), subscribed);
        int delay = services.behaviour().subscriptions().snapshotDelay();
        if (delay == 0) {
            begin(request, subscription);
            subscription.follow();
        } else {
            beginLate(request, subscribed, delay);
        }
    }

    private void beginLate(WireRequest request, Subscribed subscribed, int delay) {
        Subscription subscription = subscribed.subscription();
        if (subscription.newsMayOvertake()) {
            subscription.follow();
        }
        services.vertx().setTimer(delay, now -> {
            if (subscriptions.get(request.guid()) == subscribed) {
                begin(request, subscription);
                if (!subscription.newsMayOvertake()) {
                    subscription.follow();
                }
            }
        });
    }

    private void begin(WireRequest request, Subscription subscription) {
        if (services.behaviour().ackFirst()) {
            acknowledge(request);
        }
        peer.burst(subscription::snapshot);
        if (!services.behaviour().ackFirst()) {
            acknowledge(request);
        }
    }

    private Subscription bound(WireRequest request, Grant grant, Subscription subscription) {
        return services.behaviour().subscriptions().endsWithToken()
                ? new TokenBoundSubscription(services, grant, subscription, () -> expired(request))
                : subscription;
    }

    private void expired(WireRequest request) {
        subscriptions.remove(request.guid()).subscription().end();
        refuse(request.opcode(), request.guid(), Refusals.unauthorized());
    }

    private void refuseAbove(WireRequest request) {
        OverLimit how = services.behaviour().subscriptions().tooMany();
        if (how != OverLimit.CLOSE) {
            refuse(request.opcode(), request.guid(), Refusals.tooMany("subscriptions in one session"));
        }
        if (how != OverLimit.ANSWER) {
            peer.close(POLICY_VIOLATION);
        }
    }

    private Subscription subscription(WireRequest request, Grant grant) {
        String opcode = request.opcode().toLowerCase(Locale.ROOT);
        return switch (opcode.endsWith("v2") ? opcode.substring(0, opcode.length() - 2) : opcode) {
            case "orderbookgetandsubscribe" -> new BookSubscription(services, peer, listing(request), request);
            case "barsgetandsubscribe" -> new BarsSubscription(services, peer, listing(request), request);
            case "clustersgetandsubscribe" -> new ClustersSubscription(services, peer, listing(request), request);
            case "quotessubscribe" -> new QuotesSubscription(services, peer, listing(request), request);
            case "instrumentsgetandsubscribe" -> new InstrumentsSubscription(services, peer, listing(request), request);
            case "alltradesgetandsubscribe", "alltradessubscribe" ->
                new AllTradesSubscription(services, peer, listing(request), request);
            case "ordersgetandsubscribe" ->
                new OrdersSubscription(services.exchange(), services.feed(), peer, owned(request, grant));
            case "stopordersgetandsubscribe" ->
                new StopOrdersSubscription(services, peer, owned(request, grant), !opcode.endsWith("v2"));
            case "tradesgetandsubscribe" ->
                new TradesSubscription(services.exchange(), services.feed(), peer, owned(request, grant));
            case "positionsgetandsubscribe" ->
                new PositionsSubscription(services.exchange(), services.feed(), peer, owned(request, grant));
            case "summariesgetandsubscribe" -> ValuationSubscriptions.summary(services, peer, owned(request, grant));
            case "risksgetandsubscribe" -> ValuationSubscriptions.risk(services, peer, owned(request, grant));
            case "spectrarisksgetandsubscribe" ->
                ValuationSubscriptions.spectraRisk(services, peer, owned(request, grant));
            default -> throw RequestFailure.badRequest("Unknown opcode '" + request.opcode() + "'");
        };
    }

    private Listing listing(WireRequest request) {
        return services.exchange()
                .listing(request.exchange(), request.symbol(), request.board())
                .orElseThrow(() -> new RequestFailure(
                        404, null, "Instrument " + request.exchange() + ":" + request.symbol() + " is not found"));
    }

    private static WireRequest owned(WireRequest request, Grant grant) {
        Refusals.unlessCovers(grant, request.portfolio());
        return request;
    }

    private Grant grant(WireRequest request) {
        return services.tokens().check(request.token()).orElseThrow(Refusals::unauthorized);
    }

    private void acknowledge(WireRequest request) {
        peer.send(request.opcode(), Frames.handled(request.guid()));
    }

    private void refuse(String opcode, String guid, RequestFailure reason) {
        RequestFailure failure = services.behaviour().foreignPortfolio().answerTo(reason);
        boolean nameless = failure.httpCode() == 401 && services.behaviour().emptyGuidOn401();
        peer.send(opcode, Frames.error(nameless ? "" : guid, failure.httpCode(), failure.text()));
        if (services.behaviour().closeOnError()) {
            peer.close(1000);
        }
    }

    private record Subscribed(String request, Subscription subscription) {}
}
