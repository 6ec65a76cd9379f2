package io.github.camelalor.order;

import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkListener;
import io.github.camelalor.time.Timers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
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
    private final PriceSteps steps;
    private final OrderSearch search;
    private final HttpOrderPath http;
    private final CwsOrderPath cws;
    private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
    private final List<OutcomeListener> listeners = new CopyOnWriteArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Flight> inFlight = new HashMap<>();
    private final RecentOrders recent;
    private boolean closed;

    /**
     * Prepares both paths; the {@code /cws} link is opened by the first order that takes it.
     *
     * @param gateway to the broker's HTTP API
     * @param link makes the link to {@code /cws}, for the listener given to it
     * @param clock gives the time of receipts
     * @param random spreads retries; thread-safe
     * @param recent what earlier sessions of the account left behind
     * @param executor completes the futures, so that what follows may take its time
     */
    public Orders(
            OrderOptions options,
            HttpGateway gateway,
            Function<LinkListener, Link> link,
            TokenPolicy tokens,
            Timers timers,
            Clock clock,
            RandomGenerator random,
            RecentOrders recent,
            Executor executor) {
        this.recent = recent;
        this.options = options;
        this.rules = new OrderRules(options.exchanges(), clock);
        this.timers = timers;
        this.clock = clock;
        this.executor = executor;
        this.tokens = tokens;
        this.context = new OrderContext(options, gateway, tokens, new Throttle(timers), timers, clock, random);
        this.steps = new PriceSteps(context);
        this.search = new OrderSearch(context);
        this.http = new HttpOrderPath(context, search);
        this.cws = new CwsOrderPath(context, search, link);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
    }

    /**
     * Carries out an instruction.
     *
     * @param requestId names this command for good: a repeat of it has to bring the same id
     * @param transport the path to take, where the command has a choice
     * @param checkPriceStep whether prices have to be multiples of the instrument's step, without which nothing is sent
     * @return the receipt, whatever the outcome; never fails
     */
    public CompletableFuture<OrderReceipt> submit(
            Instruction instruction, String requestId, Transport transport, boolean checkPriceStep) {
        Answer answer = new Answer(timers.nanoTime());
        Command command = Command.of(instruction, requestId);
        try {
            rules.checkRequestId(requestId);
            rules.check(instruction);
            NewOrder priced = checkPriceStep ? PriceSteps.priced(instruction) : null;
            submit(command, command.transport(transport), priced, answer);
        } catch (Denial denial) {
            tell(
                    answer,
                    Receipts.unsent(command, Outcome.DENIED, denial.getMessage(), denial.reason(), clock.instant()));
        }
        return answer;
    }

    /** Counts a message that was denied because not even an instruction could be made of it. */
    public void count(OrderDeniedException denial) {
        count(denial.receipt().outcome(), Duration.ZERO);
    }

    /**
     * Tells the listener of every outcome from now on.
     *
     * @return the means to take the listener away
     */
    public AutoCloseable onOutcome(OutcomeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void submit(Command command, Transport transport, NewOrder priced, Answer answer) throws Denial {
        Flight flight;
        OrderReceipt known = null;
        String refusal = null;
        boolean searchFirst;
        lock.lock();
        try {
            RecentOrders.Told earlier = recent.find(command);
            if (inFlight.containsKey(command.requestId())) {
                throw new Denial(
                        DenialReason.DUPLICATE_IN_FLIGHT, "a command with this request id is still on its way");
            }
            boolean doubtful = earlier != null && earlier.receipt().outcome() == Outcome.IN_DOUBT;
            boolean repeatable = command.repeat() == Command.Repeat.UNDER_ITS_ID
                    ? transport == Transport.HTTP && earlier != null && earlier.transport() == Transport.HTTP
                    : command.repeat() == Command.Repeat.FREELY;
            searchFirst = doubtful && !repeatable;
            long now = timers.nanoTime();
            Submission submission = new Submission(
                    command,
                    transport,
                    now + sendingTime().toNanos(),
                    now + options.deadline().toNanos(),
                    doubtful,
                    this::settled);
            flight = new Flight(submission, answer);
            if (earlier != null && !doubtful) {
                known = earlier.receipt();
            } else if (closed) {
                refusal = "the session has been closed";
            } else if (inFlight.size() >= options.maxInFlight()) {
                refusal = options.maxInFlight() + " commands are on their way already";
            } else {
                inFlight.put(command.requestId(), flight);
            }
        } finally {
            lock.unlock();
        }
        if (known != null) {
            tell(answer, known);
        } else if (refusal != null) {
            tell(answer, Receipts.unsent(command, Outcome.NOT_SENT, refusal, null, clock.instant()));
        } else {
            take(flight, searchFirst, priced);
        }
    }

    /** Two thirds of the deadline are for attempts; a command lost by the last one leaves a third to search for it. */
    private Duration sendingTime() {
        return options.deadline().multipliedBy(2).dividedBy(3);
    }

    /** Says what the token server said, if it was the lack of a token that kept the order here. */
    private void stopSending(Submission submission) {
        TokenStatus token = tokens.status();
        if (token.problem() != null && token.remaining().isZero()) {
            submission.note("no access token: " + token.problem());
        }
        submission.stopSending();
    }

    private void take(Flight flight, boolean searchFirst, NewOrder priced) {
        Submission submission = flight.submission;
        flight.timers = List.of(
                timers.after(sendingTime(), () -> stopSending(submission)),
                timers.after(options.deadline(), () -> submission.giveUp("not settled within " + options.deadline())));
        if (submission.settled()) {
            flight.timers.forEach(Timers.Timer::cancel);
        } else if (searchFirst) {
            search.start(submission, context.backoff(), () -> path(submission).send(submission));
        } else if (priced == null || submission.mayLive()) {
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
            submission.deny(denial.reason(), denial.getMessage());
            return;
        }
        path(submission).send(submission);
    }

    private OrderPath path(Submission submission) {
        return submission.transport() == Transport.HTTP ? http : cws;
    }

    private void settled(Submission submission, Submission.Settlement settlement) {
        Command command = submission.command();
        OrderReceipt receipt = Receipts.of(command, submission.transport(), settlement, clock.instant());
        // The path forgets first: from the moment the id is free here, it may come back.
        path(submission).settled(submission);
        Flight flight;
        lock.lock();
        try {
            flight = inFlight.remove(command.requestId());
            recent.add(command, submission.transport(), receipt);
        } finally {
            lock.unlock();
        }
        flight.timers.forEach(Timers.Timer::cancel);
        tell(flight.answer, receipt);
    }

    private void count(Outcome outcome, Duration taken) {
        outcomes.get(outcome).increment();
        for (OutcomeListener listener : listeners) {
            try {
                listener.ended(outcome, taken);
            } catch (RuntimeException e) {
                LOG.error("One who wanted to hear of outcomes failed upon {}", outcome, e);
            }
        }
    }

    private void tell(Answer answer, OrderReceipt receipt) {
        count(receipt.outcome(), Duration.ofNanos(timers.nanoTime() - answer.since));
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
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        int flying;
        lock.lock();
        try {
            flying = inFlight.size();
        } finally {
            lock.unlock();
        }
        return new OrdersStatus(counts, flying, cws.lateAnswers(), cws.unreadableFrames(), cws.status());
    }

    /**
     * Ends all orders with what is known of them, and the paths.
     *
     * @return completes when nothing is left
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
        return CompletableFuture.allOf(http.close(), cws.close());
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
        private final Answer answer;
        private volatile List<Timers.Timer> timers = List.of();

        Flight(Submission submission, Answer answer) {
            this.submission = submission;
            this.answer = answer;
        }
    }
}
