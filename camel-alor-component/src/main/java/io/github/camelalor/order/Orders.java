package io.github.camelalor.order;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.LimitedGateway;
import io.github.camelalor.net.LimiterStatus;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.net.Urgency;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands of one account, each to exactly one outcome within its deadline.
 *
 * <p>A request id names one command. While that is on its way the id is not taken again; afterwards, for as long as it is
 * remembered, a confirmed one is not sent a second time, and one in doubt only where the broker itself knows the id. Any
 * method may be called from any thread, and none blocks.
 */
public final class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final OrderOptions options;
    private final OrderRules rules;
    private final Timers timers;
    private final Clock clock;
    private final Executor executor;
    private final TokenPolicy tokens;
    private final OrderContext context;
    private final Guard guard;
    private final HttpOrderPath http;
    private final CwsOrderPath cws;
    private final Dispatch dispatch;
    private final OutcomeCounts outcomes = new OutcomeCounts();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Flight> inFlight = new HashMap<>();

    /** Outcomes that are known and about to be noted and told. */
    private final Map<Answer, OrderReceipt> settling = new ConcurrentHashMap<>();

    private final RecentOrders recent;
    private boolean closed;

    /**
     * Prepares both paths; the {@code /cws} link is opened by the first order that takes it.
     *
     * @param gateway to the broker's HTTP API, with the limiter of the account
     * @param link makes the link to {@code /cws}, for the listener given to it
     * @param clock gives the time of receipts
     * @param random spreads retries; thread-safe
     * @param recent what earlier sessions of the account left behind
     * @param guard what every command has to pass, whichever path it takes
     * @param books the last books that the account's subscriptions brought
     * @param executor completes the futures, so that what follows may take its time
     */
    public Orders(
            OrderOptions options,
            LimitedGateway gateway,
            Function<LinkListener, Link> link,
            TokenPolicy tokens,
            Timers timers,
            Clock clock,
            RandomGenerator random,
            RecentOrders recent,
            Guard guard,
            LastBooks books,
            Executor executor) {
        this.recent = recent;
        this.options = options;
        this.rules = new OrderRules(options.exchanges(), clock);
        this.timers = timers;
        this.clock = clock;
        this.executor = executor;
        this.tokens = tokens;
        this.context = new OrderContext(options, gateway, tokens, timers, clock, random);
        this.guard = guard;
        OrderSearch search = new OrderSearch(context);
        this.http = new HttpOrderPath(context, search);
        this.cws = new CwsOrderPath(context, search, link);
        this.dispatch = new Dispatch(context, rules, new Gate(guard, context, books), search, http, cws);
    }

    /**
     * Carries out an instruction.
     *
     * @param requestId names this command for good: a repeat of it has to bring the same id
     * @return the receipt, whatever the outcome; never fails
     */
    public CompletableFuture<OrderReceipt> submit(Instruction instruction, String requestId, Sending sending) {
        Answer answer = new Answer(timers.nanoTime());
        Command command = Command.of(instruction, requestId);
        try {
            rules.checkRequestId(requestId);
            rules.check(instruction);
            admit(instruction, command, sending, answer);
        } catch (Denial denial) {
            tell(
                    answer,
                    Receipts.unsent(command, Outcome.DENIED, denial.getMessage(), denial.reason(), clock.instant()));
        }
        return answer;
    }

    /** Counts a message that was denied because not even an instruction could be made of it. */
    public void count(OrderDeniedException denial) {
        outcomes.count(denial.receipt().outcome(), Duration.ZERO);
        guard.denied(denial.receipt().reason());
    }

    /**
     * Tells the listener of every outcome from now on.
     *
     * @return the means to take the listener away
     */
    public AutoCloseable onOutcome(OutcomeListener listener) {
        return outcomes.listen(listener);
    }

    private void admit(Instruction instruction, Command command, Sending sending, Answer answer) throws Denial {
        String content = Fingerprint.of(instruction.content());
        Flight flight = null;
        Flight flying;
        RecentOrders.Told earlier;
        String refusal = null;
        lock.lock();
        try {
            command = underIdOfItsOwn(command, instruction, content);
            flying = inFlight.get(command.requestId());
            earlier = recent.find(command.requestId());
            boolean toBeTaken =
                    flying == null && (earlier == null || earlier.receipt().outcome() == Outcome.IN_DOUBT);
            if (toBeTaken && closed) {
                refusal = "the session has been closed";
            } else if (toBeTaken && command.urgency() != Urgency.CANCEL && inFlight.size() >= options.maxInFlight()) {
                refusal = options.maxInFlight() + " commands are on their way already";
            } else if (toBeTaken) {
                flight = new Flight(submission(command, sending, earlier != null), content, answer);
                inFlight.put(command.requestId(), flight);
            }
        } finally {
            lock.unlock();
        }
        if (flying != null) {
            // The same command, asked for twice: it has one outcome, which both learn.
            flying.answer.whenComplete((receipt, failure) -> answer.complete(receipt));
        } else if (flight != null) {
            take(flight, instruction, earlier);
        } else if (refusal == null) {
            Dispatch.logRepeat(command, earlier.receipt().outcome());
            tell(answer, earlier.receipt());
        } else {
            tell(answer, Receipts.unsent(command, Outcome.NOT_SENT, refusal, null, clock.instant()));
        }
    }

    /** A cancel always passes, whatever id an earlier step of a route may have left behind; others need one of their own. */
    private Command underIdOfItsOwn(Command command, Instruction instruction, String content) throws Denial {
        Flight flying = inFlight.get(command.requestId());
        RecentOrders.Told earlier = recent.find(command.requestId());
        boolean other = flying != null && !flying.content.equals(content)
                || earlier != null && !earlier.content().equals(content);
        if (!other) {
            return command;
        }
        if (command.noted()) {
            throw Dispatch.reused();
        }
        return Command.of(instruction, command.requestId() + "~" + content);
    }

    private Submission submission(Command command, Sending sending, boolean doubtful) {
        long now = timers.nanoTime();
        return new Submission(
                command,
                sending,
                now + sendingTime().toNanos(),
                now + options.deadline().toNanos(),
                doubtful,
                this::settled);
    }

    /** Two thirds of the deadline are for attempts; a command lost by the last one leaves a third to search for it. */
    private Duration sendingTime() {
        return options.deadline().multipliedBy(2).dividedBy(3);
    }

    /** Says what kept the order here: the lack of a token, with the words of the token server, or that of a turn. */
    private void stopSending(Submission submission) {
        TokenStatus token = tokens.status();
        if (token.problem() != null && token.remaining().isZero()) {
            submission.note("no access token: " + token.problem());
        }
        LimiterStatus limiter = context.limiter().status();
        if (limiter.waiting() > 0 && submission.transport() == Transport.HTTP) {
            submission.note("held back by the limiter of requests, "
                    + (limiter.pausedFor().isZero()
                            ? "for which " + limiter.waiting() + " were waiting"
                            : "as the broker has asked for a pause (429) of another " + limiter.pausedFor()));
        }
        submission.stopSending();
    }

    private void take(Flight flight, Instruction instruction, RecentOrders.Told earlier) {
        Submission submission = flight.submission;
        flight.timers = List.of(
                timers.after(sendingTime(), () -> stopSending(submission)),
                timers.after(options.deadline(), () -> submission.giveUp("not settled within " + options.deadline())));
        if (submission.settled()) {
            flight.timers.forEach(Timers.Timer::cancel);
        } else if (earlier == null) {
            dispatch.first(submission, instruction, flight.content);
        } else {
            dispatch.again(submission, instruction, earlier);
        }
    }

    private void settled(Submission submission, Submission.Settlement settlement) {
        Command command = submission.command();
        OrderReceipt receipt = Receipts.of(command, submission.transport(), settlement, clock.instant());
        // The path forgets first: from the moment the id is free here, it may come back.
        dispatch.path(submission).settled(submission);
        Flight flight;
        lock.lock();
        try {
            flight = inFlight.remove(command.requestId());
            recent.add(flight.content, submission.worstTransport(), receipt);
            settling.put(flight.answer, receipt);
        } finally {
            lock.unlock();
        }
        flight.timers.forEach(Timers.Timer::cancel);
        dispatch.settled(submission, flight.content, receipt.outcome())
                .whenComplete((ignored, failure) -> tellSettled(flight.answer));
    }

    private void tellSettled(Answer answer) {
        OrderReceipt receipt = settling.remove(answer);
        if (receipt != null) {
            tell(answer, receipt);
        }
    }

    private void tell(Answer answer, OrderReceipt receipt) {
        outcomes.count(receipt.outcome(), Duration.ofNanos(timers.nanoTime() - answer.since));
        if (receipt.reason() != null) {
            guard.denied(receipt.reason());
        }
        if (receipt.outcome() == Outcome.IN_DOUBT) {
            LOG.warn(
                    "The command {} {} ({}) is in doubt: {}",
                    receipt.command(),
                    receipt.requestId(),
                    OrderTag.of(receipt.requestId()).text(),
                    receipt.message());
        } else {
            LOG.debug(
                    "The command {} {} is {}: {}",
                    receipt.command(),
                    receipt.requestId(),
                    receipt.outcome(),
                    receipt.message());
        }
        try {
            executor.execute(() -> answer.complete(receipt));
        } catch (RejectedExecutionException e) {
            // The executor has been shut down; whoever still waits must learn the outcome all the same.
            answer.complete(receipt);
        }
    }

    /** Returns where the order side stands. */
    public OrdersStatus status() {
        int flying;
        lock.lock();
        try {
            flying = inFlight.size();
        } finally {
            lock.unlock();
        }
        return new OrdersStatus(outcomes.counts(), flying, cws.lateAnswers(), cws.unreadableFrames(), cws.status());
    }

    /**
     * Ends all orders with what is known of them, and the paths.
     *
     * @return completes when nothing is left; see {@link #tellAll} for when that takes too long
     */
    public CompletableFuture<Void> close() {
        List<Flight> flights;
        lock.lock();
        try {
            closed = true;
            flights = List.copyOf(inFlight.values());
        } finally {
            lock.unlock();
        }
        flights.forEach(flight -> flight.submission.giveUp("the session was closed"));
        return CompletableFuture.allOf(
                http.close(),
                cws.close(),
                CompletableFuture.allOf(settling.keySet().toArray(CompletableFuture[]::new)));
    }

    /** Tells all outcomes that are known, though some of them could not be noted yet: nobody may wait for ever. */
    public void tellAll() {
        settling.keySet().forEach(this::tellSettled);
    }

    /** Who waits for an outcome, and since when. */
    private static final class Answer extends CompletableFuture<OrderReceipt> {

        private final long since;

        Answer(long since) {
            this.since = since;
        }
    }

    /** An order on its way and who waits for it. */
    private static final class Flight {

        private final Submission submission;
        private final String content;
        private final Answer answer;
        private volatile List<Timers.Timer> timers = List.of();

        Flight(Submission submission, String content, Answer answer) {
            this.submission = submission;
            this.content = content;
            this.answer = answer;
        }
    }
}
