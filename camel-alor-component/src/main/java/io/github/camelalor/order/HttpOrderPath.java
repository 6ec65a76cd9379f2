package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.NotSentException;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

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
        new Attempts(submission).next(false);
    }

    @Override
    public void settled(Submission submission) {
        // Nothing is kept here: attempts look whether their command has been settled.
    }

    @Override
    public CompletableFuture<Void> close() {
        return CompletableFuture.completedFuture(null);
    }

    /** The moment at which one attempt leaves, which comes when there is a connection for it. */
    private static final class Departure implements BooleanSupplier {

        private final Submission submission;
        private final Timers timers;
        private volatile Boolean left;

        Departure(Submission submission, Timers timers) {
            this.submission = submission;
            this.timers = timers;
        }

        @Override
        public boolean getAsBoolean() {
            boolean leaves = submission.leave(timers.nanoTime());
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

        Attempts(Submission submission) {
            this.submission = submission;
        }

        void next(boolean waited) {
            if (submission.settled()) {
                return;
            }
            Duration turn = context.throttle().turn(waited);
            if (!turn.isZero()) {
                again(turn, true);
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
            if (!submission.mayStart(context.timers().nanoTime())) {
                sendingIsOver();
                return;
            }
            Departure departure = new Departure(submission, context.timers());
            HttpCall call = submission.command().call(context.timeout(submission));
            context.send(call, token, departure).whenComplete((reply, failure) -> {
                if (failure == null) {
                    answered(reply, token);
                } else if (departure.heldBack()) {
                    sendingIsOver();
                } else {
                    failed(Failures.cause(failure), departure.left());
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
                turnedAway(turned, reply, token);
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
                again(backoff.next(), false);
            } else {
                look();
            }
        }

        private void look() {
            search.start(submission, backoff, () -> next(false));
        }

        /** A repeat may be refused just for being one: that says nothing about the attempt that it repeats. */
        private void rejected(Verdict.Rejected rejected) {
            boolean underItsId = submission.command().repeat() == Command.Repeat.UNDER_ITS_ID;
            if (!underItsId || !rejected.ofAllAttempts()) {
                submission.turnedAway("a repeat was refused: " + rejected.code() + " " + rejected.text());
                if (submission.mayLive()) {
                    look();
                    return;
                }
            }
            submission.reject(rejected.code(), rejected.text());
        }

        private void turnedAway(Verdict.TurnedAway turned, HttpReply reply, AccessToken token) {
            submission.turnedAway("HTTP " + turned.status() + " " + turned.text());
            if (turned.status() == TOO_MANY) {
                again(context.throttled(reply), false);
                return;
            }
            if (turned.status() == UNAUTHORIZED) {
                context.tokens().reject(token);
                if (!tokenRenewed) {
                    tokenRenewed = true;
                    next(false);
                    return;
                }
            }
            if (submission.mayLive()) {
                look();
            } else {
                submission.reject(String.valueOf(turned.status()), turned.text());
            }
        }

        private void failed(Throwable failure, boolean left) {
            if (!left) {
                submission.note(failure.getMessage());
                again(backoff.next(), false);
            } else if (failure instanceof NotSentException) {
                submission.neverLeft(failure.getMessage());
                again(backoff.next(), false);
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
        private void again(Duration pause, boolean waited) {
            if (context.inTime(submission, pause)) {
                context.later(submission, pause, () -> next(waited));
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
}
