package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import io.github.camelalor.time.Backoff;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a command whose answer was lost, by the questions of the command's own.
 *
 * <p>It asks again and again until the command is settled, at the latest by its deadline: that an order is not found proves
 * nothing, as it may still be on its way. A command that may be repeated after looking is sent again once looking shows that
 * it has had no effect.
 */
final class OrderSearch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSearch.class);

    private final OrderContext context;

    OrderSearch(OrderContext context) {
        this.context = context;
    }

    /**
     * Starts to search; an answer that still comes in the meantime may settle the command first.
     *
     * @param backoff of the command, so that pauses go on growing over searches and attempts
     * @param resend sends the command once more, which is done only where that is safe
     */
    void start(Submission submission, Backoff backoff, Runnable resend) {
        Command command = submission.command();
        LOG.info(
                "The command {} {} ({}) may or may not have been executed; looking for it at the broker",
                command.name(),
                command.requestId(),
                OrderTag.of(command.requestId()).text());
        if (command.questions().isEmpty()) {
            submission.giveUp("no answer came in time");
            return;
        }
        new Rounds(submission, backoff, resend, null).next();
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
        new Rounds(submission, context.backoff(), null, refusal).next();
    }

    /** The rounds of one search, each of all questions until one settles it. */
    private final class Rounds {

        private final Submission submission;
        private final Runnable resend;
        private final Verdict.NothingToChange refusal;
        private final Command command;
        private final List<Question> questions;
        private final Backoff backoff;
        private Finding best;

        Rounds(Submission submission, Backoff backoff, Runnable resend, Verdict.NothingToChange refusal) {
            this.submission = submission;
            this.backoff = backoff;
            this.resend = resend;
            this.refusal = refusal;
            this.command = submission.command();
            this.questions = command.questions();
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
                submission.reject(refused.code() == null ? code() : refused.code(), refused.text());
            } else if (best == null || best instanceof Finding.Nothing) {
                best = finding;
            }
        }

        private String code() {
            return refusal == null ? null : refusal.code();
        }

        /** After a round that settled nothing. */
        private void conclude() {
            if (refusalHolds() || refusal != null && best instanceof Finding.Absent) {
                submission.reject(refusal.code(), refusal.text());
                return;
            }
            boolean untouched = best instanceof Finding.NotYet || best instanceof Finding.Absent;
            Duration pause = backoff.next();
            if (untouched
                    && resend != null
                    && command.repeat() == Command.Repeat.AFTER_LOOKING
                    && context.inTime(submission, pause)) {
                submission.note(best.text());
                context.later(submission, pause, resend);
            } else {
                again(best.text(), pause);
            }
        }

        /** Tells whether the deadline, which ends the command, is here; a question cut short by it tells nothing. */
        private boolean timeIsUp() {
            Duration left = context.timeout(submission);
            return left.isZero() || left.isNegative();
        }

        private void again(String why) {
            if (refusalHolds()) {
                submission.reject(refusal.code(), refusal.text());
            } else if (!timeIsUp()) {
                again(why, backoff.next());
            }
        }

        /** Tells whether the refusal is true of every attempt, so that looking could only have explained it. */
        private boolean refusalHolds() {
            return refusal != null && !submission.mayLive();
        }

        private void again(String why, Duration pause) {
            submission.note(why);
            context.later(submission, pause, this::next);
        }
    }
}
