package io.github.camelalor.net;

import io.github.camelalor.text.MaskedText;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket link that is kept up: it connects, backs off, pings and reconnects until it is closed.
 *
 * <p>All its state is confined to one event loop. At most one attempt or connection exists at any time, and what comes
 * from an older one is dropped. {@link #open()}, {@link #close()}, {@link #execute} and {@link #status()} may be called
 * from any thread.
 */
public final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    /** After so many connections that ended on an unanswered first ping message, the peer is spared them. */
    private static final int PING_MESSAGE_TRIALS = 2;

    private final String name;
    private final LinkOptions options;
    private final WebSocketClient client;
    private final Context context;
    private final Timers timers;
    private final LinkListener listener;
    private final Backoff backoff;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private Connection connection;
    private Heartbeat heartbeat;
    private Message message;
    private Timers.Timer timer;
    private long generation;
    private int endedOnPingMessage;
    /** Sockets that stand, or that have been told to close and have not gone yet. */
    private int sockets;

    private volatile LinkStatus status;

    /**
     * Prepares a link; {@link #open()} starts it.
     *
     * @param name for logs and consoles
     * @param client gives TLS, proxy and frame limits; stays its owner's to close
     */
    public Link(
            String name,
            LinkOptions options,
            WebSocketClient client,
            Vertx vertx,
            Timers timers,
            RandomGenerator random,
            LinkListener listener) {
        this.name = name;
        this.options = options;
        this.client = client;
        this.context = vertx.getOrCreateContext();
        // The first timer of a Vertx has the id 0, which its WebSocket client takes for "no timer" and never cancels:
        // the first connection would be closed when the time for its handshake is over. So that id is used up here.
        vertx.cancelTimer(vertx.setTimer(1, ignored -> {}));
        this.timers = timers;
        this.listener = listener;
        this.backoff = new Backoff(options.backoffMin(), options.backoffMax(), random);
        long now = timers.nanoTime();
        this.status = new LinkStatus(name, LinkState.IDLE, now, now, 0, 0, null);
    }

    /** Starts to connect; does nothing when the link has been opened or closed before. */
    public void open() {
        execute(() -> {
            if (state() == LinkState.IDLE) {
                connect();
            }
        });
    }

    /**
     * Ends the link for good. An attempt that is still under way ends with the client, or as soon as it succeeds.
     *
     * @return completes when no socket is left
     */
    public CompletableFuture<Void> close() {
        try {
            execute(this::end);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: its event loop has ended, and all sockets with it", name);
            closed.complete(null);
        }
        return closed.copy();
    }

    private void end() {
        if (state() == LinkState.CLOSED) {
            return;
        }
        Connection last = connection;
        enter(LinkState.CLOSED, new Disconnect(1000, "closed by this side"));
        drop();
        if (last != null && last.opened()) {
            listener.disconnected(last, status.last(), null);
        }
        gone();
    }

    /** Runs a task on the link's event loop, where its listener lives. */
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /** Returns where the link stands. */
    public LinkStatus status() {
        return status;
    }

    private LinkState state() {
        return status.state();
    }

    private void connect() {
        enter(LinkState.CONNECTING, status.last());
        ClientWebSocket socket = client.webSocket();
        Connection attempt = new Connection(this, ++generation, socket);
        connection = attempt;
        listener.ready()
                .whenComplete((ignored, failure) -> execute(() -> {
                    if (attempt.ended()) {
                        LOG.trace("{}: closed before it was ready to connect", name);
                    } else if (failure == null) {
                        connect(attempt, socket);
                    } else {
                        drop();
                        backOff(null, new Disconnect(0, "could not connect: " + reason(failure)));
                    }
                }));
    }

    private void connect(Connection attempt, ClientWebSocket socket) {
        message = new Message(options.maxMessageSize());
        socket.frameHandler(frame -> frame(attempt, frame));
        socket.pongHandler(ignored -> heardFrom(attempt));
        socket.exceptionHandler(attempt::broke);
        socket.closeHandler(ignored -> socketClosed(attempt, socket));
        WebSocketConnectOptions target = new WebSocketConnectOptions()
                .setAbsoluteURI(options.uri().toString())
                .setTimeout(options.connectTimeout().toMillis());
        socket.connect(target).onComplete(result -> {
            if (attempt.ended()) {
                if (result.succeeded()) {
                    socket.close();
                }
            } else if (result.succeeded()) {
                attempt.open();
                sockets++;
                connected(attempt);
            } else {
                drop();
                backOff(null, new Disconnect(0, "could not connect: " + reason(result.cause())));
            }
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void connected(Connection attempt) {
        enter(LinkState.PREPARING, status.last());
        LOG.debug("{}: connected, generation {}", name, attempt.generation());
        heartbeat = new Heartbeat(
                attempt, options, timers, this::onLoop, this::pingMessage, reason -> fail(attempt, reason));
        heartbeat.start();
        after(
                options.prepareTimeout(),
                () -> fail(
                        attempt, "not ready within " + options.prepareTimeout().toMillis() + " ms of the handshake"));
        listener.connected(attempt);
    }

    private String pingMessage(String guid) {
        return endedOnPingMessage < PING_MESSAGE_TRIALS ? listener.ping(guid) : null;
    }

    void live(Connection current) {
        if (current.ended() || state() != LinkState.PREPARING) {
            return;
        }
        enter(LinkState.LIVE, status.last());
        after(options.stableAfter(), backoff::reset);
    }

    void pong(Connection current, String guid) {
        if (!current.ended() && heartbeat.pong(guid)) {
            endedOnPingMessage = 0;
        }
    }

    void resumed(Connection current) {
        if (!current.ended() && heartbeat != null) {
            heartbeat.resumed();
        }
    }

    void fail(Connection current, String reason) {
        if (!current.ended()) {
            drop();
            backOff(current, new Disconnect(1006, reason));
        }
    }

    private void frame(Connection current, WebSocketFrame frame) {
        heardFrom(current);
        if (current.ended() || !(frame.isText() || frame.isBinary() || frame.isContinuation())) {
            return;
        }
        if (!message.add(frame.binaryData())) {
            fail(current, "a message of more than " + options.maxMessageSize() + " bytes");
        } else if (frame.isFinal()) {
            int length = message.take();
            try {
                listener.received(current, message.bytes(), length);
            } catch (RuntimeException e) {
                LOG.error("{}: a message could not be handled", name, e);
            }
        }
    }

    private void heardFrom(Connection current) {
        if (!current.ended() && heartbeat != null) {
            heartbeat.heard();
        }
    }

    private void socketClosed(Connection current, ClientWebSocket socket) {
        if (!current.ended()) {
            int code = socket.closeStatusCode() == null ? 1006 : socket.closeStatusCode();
            String reason = socket.closeReason() == null ? current.trouble() : MaskedText.of(socket.closeReason());
            if (heartbeat != null && heartbeat.unansweredFirst()) {
                endedOnPingMessage++;
            }
            drop();
            backOff(
                    current,
                    new Disconnect(code, reason == null || reason.isBlank() ? "the connection ended" : reason));
        }
        if (current.opened()) {
            sockets--;
            gone();
        }
    }

    private void gone() {
        if (state() == LinkState.CLOSED && sockets == 0) {
            closed.complete(null);
        }
    }

    /** Ends the present connection, if any, together with its timers. */
    private void drop() {
        cancelTimer();
        if (heartbeat != null) {
            heartbeat.stop();
            heartbeat = null;
        }
        if (connection != null) {
            connection.end();
            connection = null;
        }
    }

    private void backOff(Connection last, Disconnect why) {
        Duration pause = backoff.next();
        enter(LinkState.BACKING_OFF, why);
        LOG.info("{}: {}; next attempt in {} ms", name, why, pause.toMillis());
        after(pause, this::connect);
        listener.disconnected(last, why, pause);
    }

    private void enter(LinkState state, Disconnect last) {
        LinkStatus before = status;
        long now = timers.nanoTime();
        status = new LinkStatus(
                name,
                state,
                now,
                before.down() ? before.downSince() : now,
                generation,
                state == LinkState.LIVE ? before.connections() + 1 : before.connections(),
                last);
    }

    private void after(Duration delay, Runnable step) {
        cancelTimer();
        Timers.Timer[] self = new Timers.Timer[1];
        self[0] = timers.after(delay, onLoop(() -> {
            if (timer != null && timer == self[0]) {
                timer = null;
                step.run();
            }
        }));
        timer = self[0];
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private Runnable onLoop(Runnable task) {
        return () -> execute(task);
    }
}
