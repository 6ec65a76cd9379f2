package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks the peer of one connection for signs of life, by protocol ping and by a message of its own.
 *
 * <p>Anything that comes counts as life. Once the peer has answered the message, it has to go on answering it: a server
 * that still answers protocol pings but no longer handles requests is dead (seen on day-old {@code /cws} sockets,
 * protocol K). While we do not read ourselves, silence says nothing.
 */
final class Heartbeat {

    private final Connection connection;
    private final LinkOptions options;
    private final Timers timers;
    private final Function<Runnable, Runnable> onLoop;
    private final UnaryOperator<String> message;
    private final Consumer<String> dead;

    private Timers.Timer timer;
    private long heard;
    private long asked;
    private long count;
    private String awaited;
    private boolean answersMessages;

    Heartbeat(
            Connection connection,
            LinkOptions options,
            Timers timers,
            Function<Runnable, Runnable> onLoop,
            UnaryOperator<String> message,
            Consumer<String> dead) {
        this.connection = connection;
        this.options = options;
        this.timers = timers;
        this.onLoop = onLoop;
        this.message = message;
        this.dead = dead;
    }

    void start() {
        heard = timers.nanoTime();
        after(options.pingInterval(), this::ask);
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void heard() {
        heard = timers.nanoTime();
    }

    /** Takes an answer; false when it is not the answer to the last ping. */
    boolean pong(String guid) {
        if (!guid.equals(awaited)) {
            return false;
        }
        awaited = null;
        answersMessages = true;
        return true;
    }

    /** Tells whether a message was sent that has not been answered, by a peer that has never answered one. */
    boolean unansweredFirst() {
        return awaited != null && !answersMessages;
    }

    private void ask() {
        if (connection.paused()) {
            after(options.pingInterval(), this::ask);
            return;
        }
        asked = timers.nanoTime();
        String guid = "ping-" + connection.generation() + "-" + ++count;
        String text = message.apply(guid);
        awaited = text != null && connection.send(text) ? guid : null;
        connection.socket().writePing(Buffer.buffer(guid));
        after(options.pingTimeout(), this::judge);
    }

    private void judge() {
        if (!connection.paused()) {
            if (heard - asked < 0) {
                dead.accept("no sign of life within " + options.pingTimeout().toMillis() + " ms of a ping");
                return;
            }
            if (awaited != null && answersMessages) {
                dead.accept("the server no longer answers requests");
                return;
            }
        }
        Duration rest = options.pingInterval().minus(options.pingTimeout());
        after(rest.isNegative() ? Duration.ZERO : rest, this::ask);
    }

    private void after(Duration delay, Runnable step) {
        timer = timers.after(delay, onLoop.apply(() -> {
            if (timer != null) {
                step.run();
            }
        }));
    }
}
