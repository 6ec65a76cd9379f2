package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.market.OrderKind;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One client on {@code /cws} (protocol D). */
final class CommandSession implements Session {

    private static final int BAD_REQUEST = 400;
    private static final int POLICY_VIOLATION = 1008;
    private static final int MAX_NOTED = 1_000;

    private final long id;
    private final Services services;
    private final OrderEntry entry;
    private final Peer peer;
    private final List<String> early = new CopyOnWriteArrayList<>();
    private final SeenGuids seen = new SeenGuids();
    private volatile int authorizations;
    private boolean closed;
    private String token;

    CommandSession(long id, Services services, OrderEntry entry, Peer peer) {
        this.id = id;
        this.services = services;
        this.entry = entry;
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
        return Channel.CWS;
    }

    @Override
    public Map<String, String> subscriptions() {
        return Map.of();
    }

    @Override
    public List<String> commandsBeforeAuthorization() {
        return List.copyOf(early);
    }

    @Override
    public int authorizations() {
        return authorizations;
    }

    @Override
    public Line line() {
        return peer.line();
    }

    private void closed() {
        closed = true;
        services.sessions().left(this);
    }

    private void received(String text) {
        if (closed) {
            return; // A frame that a fault has held back until now.
        }
        WireRequest request;
        try {
            request = WireRequest.read(text);
        } catch (RequestFailure unreadable) {
            peer.send("", Frames.error("", unreadable.httpCode(), unreadable.text()));
            return;
        }
        try {
            handle(request);
        } catch (RequestFailure reason) {
            RequestFailure failure = services.behaviour().foreignPortfolio().answerTo(reason);
            answer(request, Frames.error(request.guid(), failure.httpCode(), failure.text()));
        }
    }

    private void handle(WireRequest request) {
        if (request.asks("authorize")) {
            authorize(request);
        } else if (request.asks("ping")) {
            if (request.confirm()) {
                answer(request, Frames.handled(request.guid()));
            }
        } else if (token == null) {
            noteEarly(request);
            refuse(request, services.behaviour().beforeAuthorization());
        } else {
            Optional<Grant> grant = services.tokens().check(token);
            if (grant.isPresent()) {
                command(request, grant.get());
            } else {
                refuse(request, services.behaviour().underExpiredToken());
            }
        }
    }

    private void authorize(WireRequest request) {
        boolean lenient = services.behaviour().authorizesExpiredTokens();
        Optional<Grant> grant = lenient
                ? services.tokens().known(request.token())
                : services.tokens().check(request.token());
        if (grant.isEmpty()) {
            refuse(request, Refusal.CLOSE);
        } else {
            token = request.token();
            authorizations++;
            answer(request, Frames.authorized(request.guid()));
        }
    }

    private void command(WireRequest request, Grant grant) {
        if (request.guid().isEmpty()) {
            throw RequestFailure.badRequest("The guid is missing");
        }
        if (!seen.add(request.guid()) && request.checkDuplicates()) {
            repeated(request);
        } else {
            answer(request, execute(request, grant));
        }
    }

    private void repeated(WireRequest request) {
        if (services.behaviour().repeatedGuid() == RepeatedGuid.REFUSE_AND_CLOSE) {
            answer(request, Frames.error(request.guid(), BAD_REQUEST, "Request with such guid was already handled."));
            peer.close(POLICY_VIOLATION);
        }
    }

    private byte[] execute(WireRequest request, Grant grant) {
        String guid = request.guid();
        Origin origin = Origin.cws(guid);
        OrderCommand command = OrderCommand.of(request.opcode());
        OrderKind kind = command.kind();
        Placement placement =
                switch (command.verb()) {
                    case CREATE -> entry.place(request, kind, grant, origin);
                    case UPDATE -> entry.change(request, kind, request.orderId(), grant, origin);
                    case DELETE ->
                        entry.cancel(request.portfolio(), request.orderId(), kind.conditional(), grant, origin);
                };
        if (placement instanceof Placement.Accepted accepted) {
            return switch (command.verb()) {
                case CREATE -> Frames.created(guid, accepted.orderNumber());
                case UPDATE -> Frames.updated(guid, accepted.orderNumber());
                case DELETE -> Frames.deleted(guid, accepted.orderNumber());
            };
        }
        return Frames.error(guid, BAD_REQUEST, ((Placement.Rejected) placement).text());
    }

    private void refuse(WireRequest request, Refusal how) {
        if (how == Refusal.RESET) {
            peer.line().end(Ending.RESET);
            return;
        }
        RequestFailure unauthorized = Refusals.unauthorized();
        answer(request, Frames.error(request.guid(), unauthorized.httpCode(), unauthorized.text()));
        if (how == Refusal.CLOSE) {
            peer.close(POLICY_VIOLATION);
        }
    }

    private void noteEarly(WireRequest request) {
        services.sessions().commandBeforeAuthorization();
        if (early.size() < MAX_NOTED) {
            early.add(request.opcode());
        }
    }

    private void answer(WireRequest request, byte[] frame) {
        peer.send(request.opcode(), frame);
    }
}
