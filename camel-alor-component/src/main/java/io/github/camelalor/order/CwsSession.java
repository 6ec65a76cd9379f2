package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.Connection;
import io.github.camelalor.time.Timers;
import java.util.function.Consumer;

/**
 * One {@code /cws} connection: whether it may be given commands, and the words said about that.
 *
 * <p>It is authorized with a fresh token first, again with every token that follows, and again after a 401. An order sent
 * under a token that has ended is reset without a word (protocol G.2). Lives on the event loop of the link.
 */
final class CwsSession {

    /** What the path learns from it. */
    interface Listener {

        /** Commands may be sent, from now on or again. */
        void open(CwsSession session);

        /** No token is to be had. */
        void withoutToken(CwsSession session, Throwable why);

        /** The broker did not take the token; the connection is being given up. */
        void refused(CwsSession session, String why);
    }

    private static final String AUTHORIZE = "authorize-";
    private static final String PROBE = "probe-";

    private final OrderContext context;
    private final Connection connection;
    private final Consumer<Runnable> loop;
    private final Listener listener;

    private boolean awaitingToken;
    private AccessToken offered;
    /** The token under which commands are taken; null while none are. */
    private AccessToken accepted;

    private String awaited;
    private String probe;
    private long count;
    private boolean ended;
    private Timers.Timer authorizeTimer;
    private Timers.Timer probeTimer;

    CwsSession(OrderContext context, Connection connection, Consumer<Runnable> loop, Listener listener) {
        this.context = context;
        this.connection = connection;
        this.loop = loop;
        this.listener = listener;
    }

    Connection connection() {
        return connection;
    }

    /** Tells whether a command may be sent now; under a token that has ended it would vanish. */
    boolean open() {
        return !ended
                && probe == null
                && accepted != null
                && accepted.remaining(context.timers().nanoTime()) > 0;
    }

    /** Authorizes with a token that is surely young; does nothing if that is under way. */
    void authorizeFresh() {
        if (awaitingToken) {
            return;
        }
        awaitingToken = true;
        context.tokens()
                .freshToken()
                .whenComplete((fresh, failure) -> loop.accept(() -> {
                    awaitingToken = false;
                    if (ended) {
                        return;
                    }
                    if (failure == null) {
                        authorize(fresh);
                    } else {
                        listener.withoutToken(this, Failures.cause(failure));
                    }
                }));
    }

    /** Hands on a token that replaces the one before, while commands go on under that one. */
    void renewed(AccessToken next) {
        if (!ended && !awaitingToken && next != offered) {
            authorize(next);
        }
    }

    /** A command was answered with 401: nothing more is sent until another token has been accepted. */
    void tokenRefused() {
        if (accepted != null) {
            context.tokens().reject(accepted);
            accepted = null;
            authorizeFresh();
        }
    }

    /** A command was not answered: asks whether anybody is there before another one is risked. */
    void distrust() {
        if (ended || probe != null) {
            return;
        }
        probe = guid(PROBE);
        if (!connection.send(Requests.ping(probe, null))) {
            connection.fail("a command was not answered, and the connection takes nothing more");
            return;
        }
        probeTimer = after(() -> connection.fail("neither a command nor a ping after it was answered"));
    }

    /** Takes note of a sign of life. */
    void heard() {
        if (probe != null) {
            probe = null;
            probeTimer.cancel();
            if (open()) {
                listener.open(this);
            }
        }
    }

    /** Handles an answer if it is about authorization; false if not. */
    boolean answered(Frame.ServiceFrame answer) {
        if (awaited == null
                || !(answer.requestGuid().equals(awaited)
                        || answer.requestGuid().isEmpty())) {
            return false;
        }
        awaited = null;
        authorizeTimer.cancel();
        if (answer.httpCode() == 200) {
            accepted = offered;
            connection.live();
            listener.open(this);
            return true;
        }
        accepted = null;
        if (answer.httpCode() == 401) {
            context.tokens().reject(offered);
        }
        String why = "authorize was refused: " + answer.httpCode() + " " + answer.message();
        listener.refused(this, why);
        connection.fail(why);
        return true;
    }

    /** Gives the connection up because of something the server said to nobody in particular. */
    void refusedAll(Frame.ServiceFrame answer) {
        if (answer.httpCode() == 401) {
            context.tokens().reject(offered);
        }
        connection.fail("the server said " + answer.httpCode() + " " + answer.message() + " without naming a request");
    }

    /** The connection has gone. */
    void end() {
        ended = true;
        if (authorizeTimer != null) {
            authorizeTimer.cancel();
        }
        if (probeTimer != null) {
            probeTimer.cancel();
        }
    }

    private void authorize(AccessToken next) {
        offered = next;
        awaited = guid(AUTHORIZE);
        if (authorizeTimer != null) {
            authorizeTimer.cancel();
        }
        if (!connection.send(Requests.authorize(awaited, next.value()))) {
            connection.fail("authorize could not be written");
            return;
        }
        authorizeTimer = after(() -> connection.fail("authorize was not answered"));
    }

    /** Tells whether a guid is one of those that sessions give their own requests. */
    static boolean spoke(String guid) {
        return guid.startsWith(AUTHORIZE) || guid.startsWith(PROBE);
    }

    private String guid(String kind) {
        return kind + connection.generation() + "-" + ++count;
    }

    private Timers.Timer after(Runnable step) {
        return context.timers()
                .after(
                        context.options().replyTimeout(),
                        () -> loop.accept(() -> {
                            if (!ended) {
                                step.run();
                            }
                        }));
    }
}
