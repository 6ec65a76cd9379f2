package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.util.function.Supplier;

/** A listening port; it keeps its number when it stops and listens again. */
final class Listener {

    /** Room for the largest frames that a test may want to send to a client in one piece. */
    private static final int MAX_FRAME = 128 * 1024 * 1024;

    private static final int CLOSING_SECONDS = 1;

    private final Context loop;
    private final HttpServerOptions options;
    private final Handler<HttpServerRequest> requests;
    private final Faults faults;
    private HttpServer server;

    Listener(Context loop, String host, int port, PfxOptions key, Handler<HttpServerRequest> requests, Faults faults) {
        this.loop = loop;
        this.requests = requests;
        this.faults = faults;
        this.options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setMaxWebSocketFrameSize(MAX_FRAME)
                .setMaxWebSocketMessageSize(MAX_FRAME)
                .setWebSocketClosingTimeout(CLOSING_SECONDS);
        if (key != null) {
            options.setSsl(true).setKeyCertOptions(key);
        }
    }

    /** Listens, the first time on the wanted port or any free one, later on the same again. */
    Future<Void> listen() {
        return onLoop(() -> {
            server = loop.owner()
                    .createHttpServer(options)
                    .connectionHandler(this::accepted)
                    .requestHandler(requests);
            return server.listen()
                    .onSuccess(bound -> options.setPort(bound.actualPort()))
                    .mapEmpty();
        });
    }

    /** Stops to listen and ends the connections. */
    Future<Void> stop() {
        return onLoop(() -> server == null ? Future.succeededFuture() : server.close());
    }

    int port() {
        return options.getPort();
    }

    private void accepted(HttpConnection connection) {
        NettyLine line = NettyLine.attach(connection);
        faults.meet(new Message(null, Moment.ACCEPTED, "", 0, ""), new Entrance(line));
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> action) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(now -> action.get().onComplete(done));
        return done.future();
    }

    /** Where an accepted connection goes on: by itself. */
    private final class Entrance implements LoopPassage {

        private final NettyLine line;

        Entrance(NettyLine line) {
            this.line = line;
        }

        @Override
        public void pass(Message message) {
            // The connection waits for its first request.
        }

        @Override
        public Vertx vertx() {
            return loop.owner();
        }

        @Override
        public Line line() {
            return line;
        }
    }
}
