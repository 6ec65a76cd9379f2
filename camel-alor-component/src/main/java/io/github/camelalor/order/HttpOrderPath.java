package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.LimitedGateway;
import io.github.camelalor.net.NotSentException;
import io.github.camelalor.time.Backoff;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Commands as HTTP requests.
 *
 * <p>An order whose answer is lost or says nothing is repeated under the same {@code X-REQID}: the broker executes it at
 * most once and answers the repeat from memory (protocol E.2). Commands that the broker knows no id of are repeated as {@link
 * Command.Repeat} says. When the time for repeats is over, or the broker itself does not know, the effect is searched for.
 */
final class HttpOrderPath implements OrderPath {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final OrderContext context;
    private final OrderSearch search;

    HttpOrderPath(OrderContext context, OrderSearch search) {
        this.context = context;
        this.search = search;
    }

    @Override
    public void send(Submission submission) {
        new Attempts(submission).next();
    }

    @Override
    public void settled(Submission submission) {
        // Nothing is kept here: attempts look whether their command has been settled.
    }

    @Override
    public CompletableFuture<Void> close() {
        return CompletableFuture.completedFuture(null);
    }

    /** The leaving of one attempt: its turn comes first, and then a connection for it. */
    private final class Departure implements LimitedGateway.Departure {

        private final Submission submission;
        private volatile Boolean left;

        Departure(Submission submission) {
            this.submission = submission;
        }

        @Override
        public HttpCall call() throws NotSentException {
            if (!submission.mayStart(context.timers().nanoTime())) {
                left = false;
                throw new NotSentException("its turn came when its time was over", null);
            }
            return submission.command().call(context.timeout(submission));
        }

        @Override
        public boolean mayLeave() {
            boolean leaves = submission.leave(context.timers().nanoTime());
            left = leaves;
            return leaves;
        }

        boolean left() {
            return Boolean.TRUE.equals(left);
        }

        boolean heldBack() {
            return Boolean.FALSE.equals(left);
        }
    }

    /** The attempts of one command; one step at a time, each on the thread that the step before ended on. */
    private final class Attempts {

        private final Submission submission;
        private final Backoff backoff = context.backoff();
        private boolean tokenRenewed;
        private Departure departure;

        Attempts(Submission submission) {
            this.submission = submission;
        }

        void next() {
            if (submission.settled()) {
                return;
            }
            context.tokens().token().whenComplete((token, failure) -> {
                if (failure == null) {
                    attempt(token);
                } else {
                    withoutToken(Failures.cause(failure));
                }
            });
        }

        private void attempt(AccessToken token) {
            departure = new Departure(submission);
            context.send(submission, submission.command().urgency(), submission.sendUntil(), token, departure)
                    .whenComplete((reply, failure) -> {
                        if (failure == null) {
                            answered(reply, token);
                        } else if (!submission.settled()) {
                            unanswered(Failures.cause(failure));
                        }
                    });
        }

        private void answered(HttpReply reply, AccessToken token) {
            Verdict verdict = submission.command().read(reply);
            if (verdict instanceof Verdict.Confirmed confirmed) {
                submission.confirm(confirmed.number(), null);
            } else if (verdict instanceof Verdict.Rejected rejected) {
                rejected(rejected);
            } else if (verdict instanceof Verdict.TurnedAway turned) {
                turnedAway(turned, token);
            } else if (verdict instanceof Verdict.NothingToChange nothing) {
                submission.refused(nothing);
                search.explain(submission, nothing);
            } else if (verdict instanceof Verdict.Doubtful doubtful) {
                submission.note(doubtful.reason());
                doubted(doubtful.repeat());
            }
        }

        /** Nobody knows what this attempt did. */
        private void doubted(boolean repeat) {
            if (repeat && submission.command().repeat() != Command.Repeat.AFTER_LOOKING) {
                again(backoff.next());
            } else {
                look();
            }
        }

        private void look() {
            search.lost(submission, backoff, this::next);
        }

        /** A repeat may be refused just for being one: that says nothing about the attempt that it repeats. */
        private void rejected(Verdict.Rejected rejected) {
            boolean underItsId = submission.command().repeat() == Command.Repeat.UNDER_ITS_ID;
            if (!underItsId || rejected.bearing() != Verdict.Bearing.ALL_ATTEMPTS) {
                submission.turnedAway("a repeat was refused: " + rejected.code() + " " + rejected.text());
                if (submission.mayLive()) {
                    if (underItsId && rejected.bearing() == Verdict.Bearing.UNLESS_FOUND) {
                        search.rejectUnlessFound(submission, rejected);
                    } else {
                        look();
                    }
                    return;
                }
            }
            submission.reject(rejected.code(), rejected.text());
        }

        private void turnedAway(Verdict.TurnedAway turned, AccessToken token) {
            submission.turnedAway("HTTP " + turned.status() + " " + turned.text());
            if (turned.status() == TOO_MANY) {
                // The limiter knows of it and holds this one back, too.
                next();
                return;
            }
            if (turned.status() == UNAUTHORIZED) {
                context.tokens().reject(token);
                if (!tokenRenewed) {
                    tokenRenewed = true;
                    next();
                    return;
                }
            }
            if (submission.mayLive()) {
                look();
            } else {
                submission.reject(String.valueOf(turned.status()), turned.text());
            }
        }

        private void unanswered(Throwable failure) {
            if (departure.heldBack()) {
                sendingIsOver();
            } else if (!departure.left()) {
                // Its turn did not come, or too late.
                submission.note(failure.getMessage());
                again(longer(backoff.next(), context.limiter().pausedFor()));
            } else if (failure instanceof NotSentException) {
                submission.neverLeft(failure.getMessage());
                again(backoff.next());
            } else {
                submission.note(failure.getMessage());
                doubted(true);
            }
        }

        private void withoutToken(Throwable failure) {
            submission.note(failure.getMessage());
            if (submission.mayLive()) {
                look();
            } else {
                submission.giveUp(
                        failure instanceof TokenRefusedException
                                ? "there is no access token to send it with"
                                : "the session is being closed");
            }
        }

        /** Tries again after a pause if that is still in time, and goes on to what can be done if not. */
        private void again(Duration pause) {
            if (context.inTime(submission, pause)) {
                context.later(submission, pause, this::next);
            } else {
                sendingIsOver();
            }
        }

        private void sendingIsOver() {
            if (submission.mayLive()) {
                look();
            } else {
                submission.stopSending();
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
