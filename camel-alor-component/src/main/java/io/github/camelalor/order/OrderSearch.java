package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import io.github.camelalor.time.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a command whose answer was lost or explains too little, by the questions of the command's own.
 *
 * <p>It asks again and again until the command is settled, at the latest by its deadline: that an order is not found proves
 * nothing, as it may still be on its way. What else may end it depends on why it was started: see {@link Purpose}.
 */
final class OrderSearch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSearch.class);

    /** So many rounds in which nothing was found are taken for a proof, where there is another sign besides. */
    private static final int ENOUGH_ROUNDS = 3;

    /** So many are waited for before an order is sent over {@code /cws} again, where that is allowed at all. */
    private static final int ROUNDS_BEFORE_CWS = 5;

    private final OrderContext context;

    OrderSearch(OrderContext context) {
        this.context = context;
    }

    /** What a round of questions that settled nothing is good for. */
    @FunctionalInterface
    private interface Purpose {

        /**
         * Tells whether the search is over, because the command is settled or goes on elsewhere.
         *
         * @param best what the round has brought; null if a question was not answered
         * @param rounds how many rounds of answered questions there were
         */
        boolean reached(Finding best, int rounds);
    }

    /**
     * Looks for a command whose answer is lost; an answer that still comes in the meantime may settle it first.
     *
     * @param backoff of the command, so that pauses go on growing over searches and attempts
     * @param resend sends the command once more, which is done only where that is safe or allowed
     */
    void lost(Submission submission, Backoff backoff, Runnable resend) {
        tellDoubt(submission);
        boolean afterLooking = submission.command().repeat() == Command.Repeat.AFTER_LOOKING;
        search(submission, backoff, (best, rounds) -> {
            boolean untouched = best instanceof Finding.NotYet || best instanceof Finding.Absent;
            return (afterLooking && untouched || resendsUnfound(submission, best, rounds))
                    && resend(submission, best, backoff.next(), resend);
        });
    }

    /**
     * Looks for an order of which another process, or one before this, has left no more than its id.
     *
     * @param resend sends it, once there is no sign of it: over HTTP after one look, as the broker knows the id there
     */
    void recalled(Submission submission, Backoff backoff, Runnable resend) {
        tellDoubt(submission);
        boolean afterOneLook = submission.transport() == Transport.HTTP;
        search(
                submission,
                backoff,
                (best, rounds) -> (afterOneLook && isNoSign(best) || resendsUnfound(submission, best, rounds))
                        && resend(submission, best, backoff.next(), resend));
    }

    /** As {@link #recalled}, for an order that may have gone where nobody knows its id: over HTTP it would be another one. */
    void lostOverCws(Submission submission, Backoff backoff, Runnable resend) {
        tellDoubt(submission);
        search(
                submission,
                backoff,
                (best, rounds) ->
                        resendsUnfound(submission, best, rounds) && resend(submission, best, backoff.next(), resend));
    }

    private static boolean resendsUnfound(Submission submission, Finding best, int rounds) {
        return submission.sending().resendUnfound()
                && submission.transport() == Transport.WEBSOCKET
                && submission.command().repeat() == Command.Repeat.UNDER_ITS_ID
                && rounds >= ROUNDS_BEFORE_CWS
                && isNoSign(best);
    }

    private static boolean isNoSign(Finding best) {
        return best != null && !(best instanceof Finding.Unclear);
    }

    /**
     * Looks for an order of which cannot be read whether another process, or one before this, has sent it. This one has not, so
     * that it was not sent at all if there is no sign of it, once there is nobody left who may still send it: whoever has taken
     * its id before this process began earlier, and so stops sending earlier.
     */
    void ruleOut(Submission submission, String why) {
        submission.note(why);
        Duration left = context.left(submission.sendUntil());
        if (left.isNegative()) {
            lookLast(submission, why);
            return;
        }
        search(submission, context.backoff(), (best, rounds) -> {
            Duration wait = context.left(submission.sendUntil());
            if (wait.compareTo(context.options().retryMax()) > 0) {
                return false;
            }
            context.later(submission, wait, () -> lookLast(submission, why));
            return true;
        });
    }

    private void lookLast(Submission submission, String why) {
        search(submission, context.backoff(), (best, rounds) -> {
            if (isNoSign(best)) {
                ruledOut(submission, why);
            }
            return submission.settled();
        });
    }

    /** What was asked for on an earlier day may have been sent then, and would not be in the broker's lists any more. */
    private void ruledOut(Submission submission, String why) {
        Instant since = submission.sending().since();
        submission.note(why);
        if (since == null || context.isToday(since)) {
            submission.clearDoubt();
            submission.giveUp("there is no sign of it at the broker");
        } else {
            submission.giveUp("it may have been sent on an earlier day, and the broker's lists are of today");
        }
    }

    /** Looks for an order a few times, and ends it with what is known of it if there is no sign. */
    void recognize(Submission submission, Backoff backoff) {
        search(submission, backoff, (best, rounds) -> {
            if (rounds >= ENOUGH_ROUNDS && best != null) {
                submission.giveUp(best.text());
            }
            return submission.settled();
        });
    }

    /** Looks whether an order lives in spite of a refusal that may be that of a repeat only. */
    void rejectUnlessFound(Submission submission, Verdict.Rejected refusal) {
        tellDoubt(submission);
        // Pauses that have grown over what came before might leave no time for the looks.
        search(submission, context.backoff(), (best, rounds) -> {
            if (rounds >= ENOUGH_ROUNDS && isNoSign(best)) {
                submission.reject(refusal.code(), refusal.text());
            }
            return submission.settled();
        });
    }

    /**
     * Looks why there was nothing to change or to cancel, which the refusal itself does not say: what was to be cancelled may
     * be cancelled already.
     */
    void explain(Submission submission, Verdict.NothingToChange refusal) {
        if (submission.command().questions().isEmpty()) {
            submission.reject(refusal.code(), refusal.text());
            return;
        }
        new Rounds(submission, context.backoff(), refusal.code(), (best, rounds) -> {
                    // Where the refusal is true of every attempt, looking could only have explained it. A question that
                    // is not answered is asked again: what a process before this has cancelled was not refused.
                    boolean looked = best != null;
                    if (looked && !submission.mayLive() || best instanceof Finding.Absent && rounds >= ENOUGH_ROUNDS) {
                        submission.reject(refusal.code(), refusal.text());
                    }
                    return submission.settled();
                })
                .next();
    }

    private static void tellDoubt(Submission submission) {
        Command command = submission.command();
        LOG.info(
                "The command {} {} ({}) may or may not have been executed; looking for it at the broker",
                command.name(),
                command.requestId(),
                OrderTag.of(command.requestId()).text());
    }

    private void search(Submission submission, Backoff backoff, Purpose purpose) {
        if (submission.command().questions().isEmpty()) {
            submission.giveUp("no answer came in time");
            return;
        }
        new Rounds(submission, backoff, null, purpose).next();
    }

    private boolean resend(Submission submission, Finding finding, Duration pause, Runnable resend) {
        if (!context.inTime(submission, pause)) {
            return false;
        }
        submission.note(finding.text());
        context.later(submission, pause, resend);
        return true;
    }

    /** The rounds of one search, each of all questions until one settles it. */
    private final class Rounds {

        private final Submission submission;
        private final List<Question> questions;
        private final Backoff backoff;
        private final String code;
        private final Purpose purpose;
        private Finding best;
        private int rounds;

        /**
         * Begins with no answer.
         *
         * @param code of the refusal that is to be explained; or null
         */
        Rounds(Submission submission, Backoff backoff, String code, Purpose purpose) {
            this.submission = submission;
            this.backoff = backoff;
            this.code = code;
            this.purpose = purpose;
            this.questions = submission.command().questions();
        }

        void next() {
            if (submission.settled()) {
                return;
            }
            best = null;
            context.tokens().token().whenComplete((token, failure) -> {
                if (failure == null) {
                    ask(0, token);
                } else {
                    again("no access token to look for it: "
                            + Failures.cause(failure).getMessage());
                }
            });
        }

        private void ask(int index, AccessToken token) {
            if (timeIsUp()) {
                return;
            }
            Question question = questions.get(index);
            context.send(
                            submission,
                            Urgency.ORDER,
                            submission.deadline(),
                            token,
                            () -> question.call(context.timeout(submission)))
                    .whenComplete((reply, failure) -> {
                        if (failure == null) {
                            answered(index, reply, token);
                        } else {
                            again(Failures.cause(failure).getMessage());
                        }
                    });
        }

        private void answered(int index, HttpReply reply, AccessToken token) {
            String what = questions.get(index).what();
            if (reply.status() == 401) {
                context.tokens().reject(token);
            }
            if (!reply.successful()) {
                again("asking for " + what + " was answered with HTTP " + reply.status());
                return;
            }
            try {
                found(questions.get(index).reader().read(reply.body()));
            } catch (CodecException e) {
                again("the list of " + what + " cannot be read: " + e.getMessage());
                return;
            }
            if (!submission.settled() && index + 1 < questions.size()) {
                ask(index + 1, token);
            } else if (!submission.settled()) {
                conclude();
            }
        }

        private void found(Finding finding) {
            if (finding instanceof Finding.Done done) {
                submission.confirm(done.number(), done.text());
            } else if (finding instanceof Finding.Refused refused) {
                submission.reject(refused.code() == null ? code : refused.code(), refused.text());
            } else if (best == null || best instanceof Finding.Nothing) {
                best = finding;
            }
        }

        /** After a round that settled nothing. */
        private void conclude() {
            rounds++;
            if (!purpose.reached(best, rounds)) {
                later(best.text());
            }
        }

        private void again(String why) {
            if (!purpose.reached(null, rounds) && !timeIsUp()) {
                later(why);
            }
        }

        /** Tells whether the deadline, which ends the command, is here; a question cut short by it tells nothing. */
        private boolean timeIsUp() {
            Duration left = context.timeout(submission);
            return left.isZero() || left.isNegative();
        }

        private void later(String why) {
            submission.note(why);
            context.later(submission, backoff.next(), this::next);
        }
    }
}
