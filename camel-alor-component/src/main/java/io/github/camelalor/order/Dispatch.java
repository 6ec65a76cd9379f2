package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.Outcome;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
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
    private final PriceSteps steps;
    private final OrderSearch search;
    private final OrderPath http;
    private final OrderPath cws;

    Dispatch(OrderContext context, OrderRules rules, OrderSearch search, OrderPath http, OrderPath cws) {
        this.context = context;
        this.rules = rules;
        this.steps = new PriceSteps(context);
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
        String requestId = submission.command().requestId();
        journal.note(requestId, content).whenComplete((known, failure) -> {
            if (failure == null) {
                known(submission, instruction, known);
            } else {
                submission.giveUp("the repository of request ids does not answer: "
                        + Failures.cause(failure).getMessage());
            }
        });
    }

    /**
     * Starts a command that this process has left in doubt before.
     *
     * @param underItsId whether it went the same path then, so that the broker knows its id
     */
    void again(Submission submission, boolean underItsId) {
        if (underItsId && submission.command().repeat() != Command.Repeat.AFTER_LOOKING) {
            path(submission).send(submission);
        } else {
            search.lost(submission, context.backoff(), () -> path(submission).send(submission));
        }
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
            case NOTED_BEFORE_TODAY -> {
                submission.noted();
                submission.note("it was noted on another day, and the broker's lists are of today");
                submission.recall(false);
                search.recognize(submission, context.backoff());
            }
            case CONFIRMED -> {
                submission.recall(true);
                search.recognize(submission, context.backoff());
            }
            case REJECTED -> submission.reject(null, "rejected when it was sent before");
            case OTHER_CONTENT -> submission.deny(reused());
        }
    }

    /** Says that an id stands for another command. */
    static Denial reused() {
        return new Denial(
                DenialReason.REQUEST_ID_REUSED,
                "the request id belongs to another order, sent before; under it this one would never be executed");
    }

    private void check(Submission submission, Instruction instruction) {
        try {
            rules.checkTimely(instruction);
        } catch (Denial denial) {
            refuse(submission, denial);
            return;
        }
        NewOrder priced = submission.sending().checkPriceStep() ? PriceSteps.priced(instruction) : null;
        if (priced == null) {
            path(submission).send(submission);
        } else {
            steps.of(priced).whenComplete((step, failure) -> sendOnStep(submission, priced, step, failure));
        }
    }

    /** An order off its instrument's step might be rounded by somebody; one whose step is not known might be off it. */
    private void sendOnStep(Submission submission, NewOrder order, BigDecimal step, Throwable failure) {
        if (failure != null) {
            submission.giveUp("the price step of " + order.symbol() + " on " + order.exchange()
                    + " could not be learnt (" + Failures.cause(failure).getMessage()
                    + "); checkPriceStep=false sends without it");
            return;
        }
        try {
            PriceSteps.check(order, step);
        } catch (Denial denial) {
            refuse(submission, denial);
            return;
        }
        path(submission).send(submission);
    }

    /** What may live is not denied: it is only not sent again, and looked for. */
    private void refuse(Submission submission, Denial denial) {
        if (submission.mayLive()) {
            submission.note("not sent again: " + denial.getMessage());
            search.recognize(submission, context.backoff());
        } else {
            submission.deny(denial);
        }
    }

    /** Notes what became of a command, where it was noted before; completes when that is done, and never fails. */
    CompletableFuture<Void> settled(Submission submission, String content, Outcome outcome) {
        OrderJournal journal = submission.sending().journal();
        if (journal == null || !submission.isNoted()) {
            return CompletableFuture.completedFuture(null);
        }
        String requestId = submission.command().requestId();
        CompletableFuture<Void> noted =
                switch (outcome) {
                    case CONFIRMED, REJECTED -> journal.settle(requestId, content, outcome);
                    case NOT_SENT, DENIED -> journal.forget(requestId, content);
                    case IN_DOUBT -> CompletableFuture.completedFuture(null);
                };
        return noted.exceptionally(failure -> {
            LOG.warn(
                    "That the command {} is {} could not be noted; should it come again, it is looked for at the broker: {}",
                    requestId,
                    outcome,
                    Failures.cause(failure).getMessage());
            return null;
        });
    }
}
