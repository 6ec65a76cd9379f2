package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lets one request for a WebSocket in, past the fault script. */
final class Gate implements LoopPassage {

    private static final int TOO_MANY = 429;

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
        Gate gate = new Gate(services.vertx(), request, opened);
        if (services.sessions().count() < services.behaviour().maxConnections()) {
            faults.meet(message, gate);
        } else {
            gate.answer(TOO_MANY, Map.of(), "");
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
