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
import io.github.camelalor.net.RetryAfter;
import io.github.camelalor.net.Urgency;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands over the {@code /cws} connection, which is opened for the first of them and then kept.
 *
 * <p>Commands wait until the connection is authorized. One whose answer does not come is searched for. It is not sent again,
 * as a new connection would execute it again, unless the endpoint takes that risk once there is no sign of it; one that does
 * no harm twice is, under a guid of its own, once looking shows that it has had no effect. A late answer still counts while
 * the search goes on.
 *
 * <p>One that the broker turned away because there were too many (429) was not executed. It takes its turn among the requests
 * over HTTP, when the pause is over that holds them all back, and is then sent under another guid: the connection may have
 * taken note of the one before. So do commands that come meanwhile, but for cancels. All state is confined to the event loop
 * of the link.
 */
final class CwsOrderPath implements OrderPath {

    private static final Logger LOG = LoggerFactory.getLogger(CwsOrderPath.class);

    /** A server that takes no token twice running will take none; waiting commands learn that instead of their deadline. */
    private static final int REFUSALS = 2;

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final OrderContext context;
    private final OrderSearch search;
    private final Link link;
    private final AutoCloseable refreshes;
    private final CwsAttempts attempts = new CwsAttempts();
    private final BurstLog unreadable;
    private final LongAdder lateAnswers = new LongAdder();
    private CwsSession session;
    private int refusals;
    private long laterAttempts;

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
            String guid = submission.mayLive()
                    ? guidOfRepeat(submission)
                    : submission.command().requestId();
            CwsAttempt attempt = new CwsAttempt(submission, context.backoff(), guid);
            if (submission.command().urgency() == Urgency.CANCEL
                    || context.limiter().pausedFor().isZero()) {
                await(attempt);
            } else {
                awaitTurn(attempt);
            }
        });
    }

    /** Holds an attempt back until the broker takes requests again. */
    private void awaitTurn(CwsAttempt attempt) {
        Submission submission = attempt.submission();
        Command command = submission.command();
        CompletableFuture<Void> turn =
                context.limiter().turn(command.urgency(), context.left(submission.sendUntil()), command.name());
        submission.waitFor(() -> turn.cancel(false));
        turn.whenComplete((ignored, failure) -> link.execute(() -> {
            if (failure == null) {
                await(attempt);
            } else if (submission.settled()) {
                LOG.debug("The command {} waits for no turn any more", command.requestId());
            } else if (submission.mayLive()) {
                lost(attempt, Failures.cause(failure).getMessage());
            } else {
                submission.giveUp(Failures.cause(failure).getMessage());
            }
        }));
    }

    /**
     * Names one more attempt of a command that may have been executed. One that must not be executed twice keeps its guid, by
     * which a broker that still knows it may tell.
     */
    private String guidOfRepeat(Submission submission) {
        return submission.command().repeat() == Command.Repeat.UNDER_ITS_ID
                ? submission.command().requestId()
                : anotherGuid(submission);
    }

    /** Makes a guid that no attempt on this path has had. */
    private String anotherGuid(Submission submission) {
        return submission.command().requestId() + "~" + ++laterAttempts;
    }

    private void await(CwsAttempt attempt) {
        if (attempt.submission().settled()) {
            // What has been settled has been forgotten already, and would be kept for ever.
            return;
        }
        attempts.await(attempt);
        if (!giveUpWithoutToken()) {
            flush();
        }
    }

    /** One more attempt may not wait for ever: meanwhile nobody looks what became of the one before. */
    private void again(CwsAttempt lost) {
        Submission submission = lost.submission();
        CwsAttempt attempt = new CwsAttempt(submission, lost.backoff(), guidOfRepeat(submission));
        context.later(
                attempt.submission(),
                context.options().replyTimeout(),
                () -> link.execute(() -> {
                    if (attempts.takeBack(attempt)) {
                        lost(attempt, "there was no way to send it again in time");
                    }
                }));
        await(attempt);
    }

    @Override
    public void settled(Submission submission) {
        link.execute(() -> attempts.forget(submission));
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
        attempts.drain().forEach(attempt -> attempt.submission().giveUp(why));
    }

    private void flush() {
        while (session != null && session.open() && attempts.anyWaiting()) {
            put(attempts.next());
        }
    }

    private void put(CwsAttempt attempt) {
        Submission submission = attempt.submission();
        String frame = submission.command().frame(attempt.guid());
        if (!submission.leave(context.timers().nanoTime())) {
            if (submission.mayLive()) {
                lost(attempt, "the time for sending is over");
            }
            return;
        }
        if (!session.connection().send(frame)) {
            submission.neverLeft("the connection takes nothing more");
            submission.giveUp("it could not be written");
            return;
        }
        attempts.sent(attempt);
        context.later(submission, context.options().replyTimeout(), () -> link.execute(() -> unanswered(attempt)));
    }

    private void unanswered(CwsAttempt attempt) {
        if (attempts.isSent(attempt) && !attempt.searched) {
            lost(attempt, "no answer within " + context.options().replyTimeout());
            if (session != null) {
                session.distrust();
            }
        }
    }

    private void lost(CwsAttempt attempt, String why) {
        if (!attempt.searched) {
            attempt.searched = true;
            attempt.submission().note(why);
            search.lost(attempt.submission(), attempt.backoff(), () -> link.execute(() -> again(attempt)));
        }
    }

    private void answered(CwsAttempt attempt, Frame.ServiceFrame answer) {
        Submission submission = attempt.submission();
        Verdict verdict = submission.command().read(answer);
        if (verdict instanceof Verdict.Confirmed confirmed) {
            submission.confirm(confirmed.number(), answer.message());
        } else if (verdict instanceof Verdict.Rejected rejected) {
            refused(attempt, rejected.code(), rejected.text());
        } else if (verdict instanceof Verdict.NothingToChange nothing) {
            attempts.end(attempt);
            attempt.searched = true;
            submission.refused(nothing);
            search.explain(submission, nothing);
        } else if (verdict instanceof Verdict.Doubtful doubtful) {
            lost(attempt, doubtful.reason());
        } else if (verdict instanceof Verdict.TurnedAway turned) {
            turnedAway(attempt, turned);
        }
    }

    /**
     * That one attempt was refused says nothing about another one, unless it was sent because there is no sign of that other
     * one: then the refusal is what the command ends with, if there is still none.
     */
    private void refused(CwsAttempt attempt, String code, String text) {
        Submission submission = attempt.submission();
        attempts.end(attempt);
        submission.turnedAway("one attempt was refused: " + text);
        if (!submission.mayLive()) {
            submission.reject(code, text);
        } else if (submission.sending().resendUnfound()
                && submission.command().repeat() == Command.Repeat.UNDER_ITS_ID) {
            attempt.searched = true;
            search.rejectUnlessFound(submission, new Verdict.Rejected(code, text, Verdict.Bearing.UNLESS_FOUND));
        } else {
            lost(attempt, "one attempt was refused: " + text);
        }
    }

    private void turnedAway(CwsAttempt attempt, Verdict.TurnedAway turned) {
        Submission submission = attempt.submission();
        if (attempt.tokenRenewed) {
            // It may be the first attempt that is answered once more, while the second one is executed.
            lost(attempt, "sent again, and answered with " + turned.status() + " " + turned.text());
        } else if (turned.status() == UNAUTHORIZED) {
            submission.turnedAway(turned.status() + " " + turned.text());
            attempts.end(attempt);
            attempt.tokenRenewed = true;
            attempts.await(attempt);
            session.tokenRefused();
        } else if (turned.status() == TOO_MANY) {
            submission.turnedAway(turned.status() + " " + turned.text());
            attempts.end(attempt);
            context.limiter().refused(RetryAfter.UNSAID);
            awaitTurn(new CwsAttempt(submission, attempt.backoff(), anotherGuid(submission)));
        } else {
            refused(attempt, String.valueOf(turned.status()), turned.text());
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
            CwsAttempt attempt = attempts.answered(answer.requestGuid());
            if (attempt != null && !attempt.submission().settled()) {
                answered(attempt, answer);
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
                attempts.forEachWaiting(attempt -> attempt.submission().note("no connection: " + why));
            }
            attempts.allSent().forEach(attempt -> lost(attempt, "the connection was lost: " + why));
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
}
