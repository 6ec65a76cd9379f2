package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.codec.FrameReader;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.BurstLog;
import io.github.camelalor.net.Connection;
import io.github.camelalor.net.Disconnect;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.net.LinkStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands over the {@code /cws} connection, which is opened for the first of them and then kept.
 *
 * <p>Commands wait until the connection is authorized. One whose answer does not come is not sent again, as a new
 * connection would execute it again: it is searched for. A late answer still counts while the search goes on. All state is
 * confined to the event loop of the link.
 */
final class CwsOrderPath implements OrderPath {

    private static final Logger LOG = LoggerFactory.getLogger(CwsOrderPath.class);

    /** A server that takes no token twice running will take none; waiting commands learn that instead of their deadline. */
    private static final int REFUSALS = 2;

    private final OrderContext context;
    private final OrderSearch search;
    private final Link link;
    private final AutoCloseable refreshes;
    private final Map<String, Pending> waiting = new LinkedHashMap<>();
    private final Map<String, Pending> sent = new LinkedHashMap<>();
    private final BurstLog unreadable;
    private final LongAdder lateAnswers = new LongAdder();
    private CwsSession session;
    private int refusals;

    CwsOrderPath(OrderContext context, OrderSearch search, Function<LinkListener, Link> link) {
        this.context = context;
        this.search = search;
        this.unreadable = new BurstLog(LOG, context.timers());
        this.link = link.apply(new Said());
        this.refreshes = context.tokens().onRefresh(this::refreshed);
    }

    LinkStatus status() {
        return link.status();
    }

    long lateAnswers() {
        return lateAnswers.sum();
    }

    long unreadableFrames() {
        return unreadable.count();
    }

    @Override
    public void send(Submission submission) {
        link.open();
        link.execute(() -> {
            waiting.put(submission.command().requestId(), new Pending(submission));
            if (!giveUpWithoutToken()) {
                flush();
            }
        });
    }

    @Override
    public void settled(Submission submission) {
        String id = submission.command().requestId();
        link.execute(() -> {
            waiting.computeIfPresent(id, (ignored, pending) -> pending.submission == submission ? null : pending);
            sent.computeIfPresent(id, (ignored, pending) -> pending.submission == submission ? null : pending);
        });
    }

    @Override
    public CompletableFuture<Void> close() {
        try {
            refreshes.close();
        } catch (Exception e) {
            LOG.warn("The token policy did not let go of the command connection", e);
        }
        return link.close();
    }

    private void refreshed(AccessToken token) {
        link.execute(() -> {
            if (session != null) {
                session.renewed(token);
            }
        });
    }

    /** A refused refresh token keeps every command from leaving once the last access token has ended: told at once. */
    private boolean giveUpWithoutToken() {
        TokenStatus tokens = context.tokens().status();
        if (tokens.state() == TokenStatus.State.REFUSED && tokens.remaining().isZero()) {
            giveUpWaiting(tokens.problem());
            return true;
        }
        return false;
    }

    private void giveUpWaiting(String why) {
        List<Pending> all = List.copyOf(waiting.values());
        waiting.clear();
        all.forEach(pending -> pending.submission.giveUp(why));
    }

    private void flush() {
        while (session != null && session.open() && !waiting.isEmpty()) {
            Pending next = waiting.values().iterator().next();
            waiting.remove(next.id());
            put(next);
        }
    }

    private void put(Pending pending) {
        Submission submission = pending.submission;
        String frame = submission.command().frame();
        if (!submission.leave(context.timers().nanoTime())) {
            return;
        }
        if (!session.connection().send(frame)) {
            submission.neverLeft("the connection takes nothing more");
            submission.giveUp("it could not be written");
            return;
        }
        sent.put(pending.id(), pending);
        context.later(submission, context.options().replyTimeout(), () -> link.execute(() -> unanswered(pending)));
    }

    private void unanswered(Pending pending) {
        if (sent.get(pending.id()) == pending && !pending.searched) {
            lost(pending, "no answer within " + context.options().replyTimeout());
            if (session != null) {
                session.distrust();
            }
        }
    }

    private void lost(Pending pending, String why) {
        if (!pending.searched) {
            pending.searched = true;
            pending.submission.note(why);
            search.start(pending.submission);
        }
    }

    private void answered(Pending pending, Frame.ServiceFrame answer) {
        Submission submission = pending.submission;
        Verdict verdict = Verdict.of(answer);
        if (verdict instanceof Verdict.Confirmed confirmed) {
            submission.confirm(confirmed.orderNumber(), answer.message());
        } else if (verdict instanceof Verdict.Rejected rejected) {
            submission.reject(rejected.code(), rejected.text());
        } else if (verdict instanceof Verdict.Doubtful doubtful) {
            lost(pending, doubtful.reason());
        } else if (verdict instanceof Verdict.TurnedAway turned) {
            turnedAway(pending, turned);
        }
    }

    private void turnedAway(Pending pending, Verdict.TurnedAway turned) {
        Submission submission = pending.submission;
        if (pending.tokenRenewed) {
            // It may be the first attempt that is answered once more, while the second one is executed.
            lost(pending, "sent again, and answered with " + turned.status() + " " + turned.text());
            return;
        }
        submission.turnedAway(turned.status() + " " + turned.text());
        sent.remove(pending.id());
        if (turned.status() == 401) {
            pending.tokenRenewed = true;
            waiting.put(pending.id(), pending);
            session.tokenRefused();
        } else if (turned.status() == 429) {
            submission.giveUp("the broker takes no more commands at the moment");
        } else {
            submission.reject(String.valueOf(turned.status()), turned.text());
        }
    }

    /** What is said over the link. */
    private final class Said implements LinkListener, CwsSession.Listener {

        @Override
        public CompletableFuture<?> ready() {
            return context.tokens().freshToken();
        }

        @Override
        public void connected(Connection connection) {
            session = new CwsSession(context, connection, link::execute, this);
            session.authorizeFresh();
        }

        @Override
        public void received(Connection connection, byte[] bytes, int length) {
            try {
                Frame frame = FrameReader.read(bytes, 0, length);
                if (frame instanceof Frame.ServiceFrame answer) {
                    service(connection, answer);
                } else if (frame instanceof Frame.DataFrame) {
                    throw new CodecException("an event has no place among commands");
                }
            } catch (CodecException e) {
                unreadable.warn("A frame on the command connection was ignored", e);
            }
            if (session != null) {
                session.heard();
            }
        }

        private void service(Connection connection, Frame.ServiceFrame answer) {
            Pending pending = sent.get(answer.requestGuid());
            if (pending != null && !pending.submission.settled()) {
                answered(pending, answer);
            } else if (session.answered(answer)) {
                LOG.debug("Authorization was answered with {}", answer.httpCode());
            } else if (answer.requestGuid().isEmpty() && answer.httpCode() != 200) {
                session.refusedAll(answer);
            } else if (answer.requestGuid().startsWith("ping-")) {
                connection.pong(answer.requestGuid());
            } else if (!CwsSession.spoke(answer.requestGuid())) {
                lateAnswers.increment();
                LOG.warn(
                        "An answer came that nobody waits for any more: {} {} to {}, order number {}",
                        answer.httpCode(),
                        answer.message(),
                        answer.requestGuid(),
                        answer.orderNumber());
            }
        }

        @Override
        public void disconnected(Connection connection, Disconnect why, Duration retryIn) {
            if (session != null) {
                session.end();
                session = null;
            }
            if (!giveUpWithoutToken()) {
                waiting.values().forEach(pending -> pending.submission.note("no connection: " + why));
            }
            List.copyOf(sent.values()).forEach(pending -> lost(pending, "the connection was lost: " + why));
        }

        @Override
        public String ping(String guid) {
            return Requests.ping(guid, null);
        }

        @Override
        public void open(CwsSession opened) {
            refusals = 0;
            flush();
        }

        @Override
        public void withoutToken(CwsSession without, Throwable why) {
            giveUpWaiting(why.getMessage());
            without.connection().fail("there is no access token to authorize with");
        }

        @Override
        public void refused(CwsSession refused, String why) {
            if (++refusals >= REFUSALS) {
                giveUpWaiting(why);
            }
        }
    }

    /** A command that waits to be sent or to be answered. */
    private static final class Pending {

        private final Submission submission;
        private boolean tokenRenewed;
        private boolean searched;

        Pending(Submission submission) {
            this.submission = submission;
        }

        String id() {
            return submission.command().requestId();
        }
    }
}
