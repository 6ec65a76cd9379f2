package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lets one request for a WebSocket in, past the fault script. */
final class Gate implements LoopPassage {

    private static final int TOO_MANY = 429;
    private static final short POLICY_VIOLATION = 1008;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final NettyLine line;
    private final BiConsumer<ServerWebSocket, NettyLine> opened;
    private boolean passed;

    private Gate(Vertx vertx, HttpServerRequest request, BiConsumer<ServerWebSocket, NettyLine> opened) {
        this.vertx = vertx;
        this.request = request;
        this.line = NettyLine.of(request.connection());
        this.opened = opened;
    }

    static void knock(
            Services services,
            Channel channel,
            HttpServerRequest request,
            Faults faults,
            BiConsumer<ServerWebSocket, NettyLine> opened) {
        request.pause();
        Message message = new Message(channel, Moment.REQUESTED, request.method() + " " + request.uri(), 0, "");
        if (services.sessions().count() < services.behaviour().maxConnections()) {
            faults.meet(message, new Gate(services.vertx(), request, opened));
        } else {
            refuse(services, request);
        }
    }

    private static void refuse(Services services, HttpServerRequest request) {
        OverLimit how = services.behaviour().tooManyConnections();
        Gate gate = new Gate(services.vertx(), request, (socket, line) -> {
            if (how == OverLimit.ANSWER_AND_CLOSE) {
                RequestFailure refusal = Refusals.tooMany("connections");
                socket.writeTextMessage(
                        new String(Frames.error("", refusal.httpCode(), refusal.text()), StandardCharsets.UTF_8));
            }
            socket.close(POLICY_VIOLATION);
        });
        if (how == OverLimit.ANSWER) {
            gate.answer(TOO_MANY, Map.of(), "");
        } else {
            gate.pass(null);
        }
    }

    @Override
    public void pass(Message message) {
        if (!passed) {
            passed = true;
            request.toWebSocket()
                    .onSuccess(socket -> {
                        line.upgraded(socket);
                        opened.accept(socket, line);
                    })
                    .onFailure(noUpgrade -> answer(400, Map.of(), ""));
        }
    }

    @Override
    public void answer(int status, Map<String, String> headers, String body) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.closed()) {
            headers.forEach(response::putHeader);
            response.setStatusCode(status).end(body);
        }
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public Line line() {
        return line;
    }
}
