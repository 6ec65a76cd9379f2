package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings commands to their paths: past what is remembered of them, and past the checks that ask the broker.
 *
 * <p>What may live already is looked for first. Thread-safe; nothing here blocks.
 */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final OrderContext context;
    private final OrderRules rules;
    private final Gate gate;
    private final OrderSearch search;
    private final OrderPath http;
    private final OrderPath cws;

    Dispatch(OrderContext context, OrderRules rules, Gate gate, OrderSearch search, OrderPath http, OrderPath cws) {
        this.context = context;
        this.rules = rules;
        this.gate = gate;
        this.search = search;
        this.http = http;
        this.cws = cws;
    }

    OrderPath path(Submission submission) {
        return submission.transport() == Transport.HTTP ? http : cws;
    }

    /**
     * Starts a command of which this process knows nothing.
     *
     * @param content short name of the instruction
     */
    void first(Submission submission, Instruction instruction, String content) {
        OrderJournal journal = submission.sending().journal();
        if (journal == null || !submission.command().noted()) {
            check(submission, instruction);
            return;
        }
        // Until the journal has been read, another process, or one before this, may have sent it.
        submission.recall(false);
        AtomicBoolean read = new AtomicBoolean();
        Timers.Timer late = context.timers()
                .after(
                        context.left(submission.sendUntil()),
                        () -> unread(submission, read, "the repository of request ids does not answer in time"));
        String requestId = submission.command().requestId();
        journal.note(requestId, content, submission.transport(), () -> !submission.settled() && !read.get())
                .whenComplete((known, failure) -> {
                    late.cancel();
                    if (failure != null) {
                        unread(
                                submission,
                                read,
                                "the repository of request ids does not answer: "
                                        + Failures.cause(failure).getMessage());
                    } else if (read.compareAndSet(false, true)) {
                        submission.clearDoubt();
                        known(submission, instruction, known);
                    }
                });
    }

    private void unread(Submission submission, AtomicBoolean read, String why) {
        if (read.compareAndSet(false, true)) {
            search.ruleOut(submission, why);
        }
    }

    /** Starts a command that this process has left in doubt before. */
    void again(Submission submission, Instruction instruction, RecentOrders.Told earlier) {
        Command command = submission.command();
        if (submission.sending().journal() != null && command.noted()) {
            submission.noted();
        }
        if (earlier.transport() == Transport.WEBSOCKET) {
            submission.maybeOverCws();
        }
        if (command.noted() && !context.isToday(earlier.receipt().time())) {
            submission.note("it was sent on another day, and the broker's lists are of today");
            search.recognize(submission, context.backoff());
            return;
        }
        boolean atOnce = command.repeat() == Command.Repeat.FREELY
                || command.repeat() == Command.Repeat.UNDER_ITS_ID && submission.worstTransport() == Transport.HTTP;
        Runnable send = () -> path(submission).send(submission);
        cleared(submission, instruction, atOnce ? send : () -> search.lost(submission, context.backoff(), send));
    }

    private void known(Submission submission, Instruction instruction, OrderJournal.Known known) {
        LOG.debug("The request id {} is {}", submission.command().requestId(), known);
        switch (known) {
            case NEW -> {
                submission.noted();
                check(submission, instruction);
            }
            case NOTED -> {
                submission.noted();
                submission.recall(false);
                search.recalled(submission, context.backoff(), () -> check(submission, instruction));
            }
            case NOTED_OVER_CWS -> {
                submission.noted();
                submission.maybeOverCws();
                submission.recall(false);
                search.lostOverCws(submission, context.backoff(), () -> check(submission, instruction));
            }
            case NOTED_BEFORE_TODAY -> {
                submission.noted();
                submission.note("it was noted on another day, and the broker's lists are of today");
                submission.recall(false);
                search.recognize(submission, context.backoff());
            }
            case CONFIRMED -> {
                logRepeat(submission.command(), Outcome.CONFIRMED);
                submission.recall(true);
                search.recognize(submission, context.backoff());
            }
            case REJECTED -> {
                logRepeat(submission.command(), Outcome.REJECTED);
                submission.reject(null, "rejected when it was sent before");
            }
            case OTHER_CONTENT -> submission.deny(reused());
        }
    }

    /** Leaves a word that a command is answered from memory. */
    static void logRepeat(Command command, Outcome before) {
        LOG.info("The request id {} was {} before: nothing is sent", command.requestId(), before);
    }

    /** Says that an id stands for another command. */
    static Denial reused() {
        return new Denial(
                DenialReason.REQUEST_ID_REUSED,
                "the request id belongs to another order, sent before; under it this one would never be executed");
    }

    /** Lets the rules of the moment and the guard have their say, and sends. */
    private void check(Submission submission, Instruction instruction) {
        cleared(submission, instruction, () -> path(submission).send(submission));
    }

    private void cleared(Submission submission, Instruction instruction, Runnable next) {
        // The step of one that may live already was checked when it left.
        boolean checkPriceStep = submission.sending().checkPriceStep() && !submission.mayLive();
        try {
            rules.checkTimely(instruction);
        } catch (Denial denial) {
            stopped(submission, denial);
            return;
        }
        gate.check(instruction, checkPriceStep).whenComplete((clearance, failure) -> {
            if (failure == null) {
                submission.clear(clearance);
                next.run();
            } else {
                stopped(submission, Failures.cause(failure));
            }
        });
    }

    /** What may live is not denied: it is only not sent again, and looked for. */
    private void stopped(Submission submission, Throwable why) {
        if (submission.mayLive()) {
            submission.note("not sent again: " + why.getMessage());
            search.recognize(submission, context.backoff());
        } else if (why instanceof Denial denial) {
            submission.deny(denial);
        } else {
            submission.giveUp(why.getMessage());
        }
    }

    /**
     * Notes what became of a command, where it was noted before; completes when that is done or takes too long, since whoever
     * waits for the outcome is to learn it, and never fails.
     */
    CompletableFuture<Void> settled(Submission submission, String content, Outcome outcome) {
        OrderJournal journal = submission.sending().journal();
        if (journal == null || !submission.isNoted() || outcome == Outcome.IN_DOUBT) {
            return CompletableFuture.completedFuture(null);
        }
        String requestId = submission.command().requestId();
        CompletableFuture<Void> noted = outcome == Outcome.CONFIRMED || outcome == Outcome.REJECTED
                ? journal.settle(requestId, content, outcome)
                : journal.forget(requestId, content);
        CompletableFuture<Void> answer = new CompletableFuture<>();
        Timers.Timer patience = context.timers()
                .after(
                        context.options().replyTimeout(),
                        () -> unnoted(answer, requestId, outcome, "the repository does not answer"));
        noted.whenComplete((ignored, failure) -> {
            patience.cancel();
            if (failure == null) {
                answer.complete(null);
            } else {
                unnoted(answer, requestId, outcome, Failures.cause(failure).getMessage());
            }
        });
        return answer;
    }

    private static void unnoted(CompletableFuture<Void> answer, String requestId, Outcome outcome, String why) {
        if (answer.complete(null)) {
            LOG.warn(
                    "That the command {} is {} could not be noted; should it come again, it is looked for at the broker: {}",
                    requestId,
                    outcome,
                    why);
        }
    }
}
