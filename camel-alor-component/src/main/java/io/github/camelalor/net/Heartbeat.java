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
 * protocol K). It gets several chances, as its answer may be queued behind much else. While we do not read ourselves,
 * silence says nothing.
 */
final class Heartbeat {

    /** So many messages in a row have to stay unanswered by a peer that otherwise shows life. */
    private static final int CHANCES = 3;

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
    /** Messages sent since the last answer. */
    private int unanswered;

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

    /** Starts to wait anew after a time in which nothing was read: the answer may lie behind much that has come since. */
    void resumed() {
        heard = timers.nanoTime();
        unanswered = 0;
    }

    /** Takes an answer; false when it is not the answer to a ping of this connection. */
    boolean pong(String guid) {
        if (!guid.startsWith(prefix())) {
            return false;
        }
        unanswered = 0;
        answersMessages = true;
        return true;
    }

    private String prefix() {
        return "ping-" + connection.generation() + "-";
    }

    /** Tells whether a message was sent that has not been answered, by a peer that has never answered one. */
    boolean unansweredFirst() {
        return unanswered > 0 && !answersMessages;
    }

    private void ask() {
        if (connection.paused() || connection.socket().isClosed()) {
            after(options.pingInterval(), this::ask);
            return;
        }
        asked = timers.nanoTime();
        String guid = prefix() + ++count;
        String text = message.apply(guid);
        if (text != null && connection.send(text)) {
            unanswered++;
        }
        connection.socket().writePing(Buffer.buffer(guid));
        after(options.pingTimeout(), this::judge);
    }

    private void judge() {
        if (!connection.paused()) {
            if (heard - asked < 0) {
                dead.accept("no sign of life within " + options.pingTimeout().toMillis() + " ms of a ping");
                return;
            }
            if (unanswered >= CHANCES && answersMessages) {
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
