package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The price steps of instruments, each asked for once and then kept for a while.
 *
 * <p>A step that is known is there at once, without another thread. One question serves all who wait for it; one that fails is
 * not kept. Thread-safe.
 */
final class PriceSteps {

    /** More instruments than any desk trades; the one that was used longest ago goes first. */
    private static final int LIMIT = 10_000;

    /** The exchange changes steps between sessions. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final OrderContext context;
    private final AuthorizedGateway gateway;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Instrument, Known> steps = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instrument, Known> eldest) {
            return size() > LIMIT;
        }
    };

    PriceSteps(OrderContext context) {
        this.context = context;
        this.gateway = new AuthorizedGateway(context.gateway(), Urgency.ORDER, context.tokens(), context.timers());
    }

    private record Known(CompletableFuture<BigDecimal> step, long since) {}

    /** Returns the order of an instruction that names prices; null if it names none. */
    static NewOrder priced(Instruction instruction) {
        NewOrder order = Instruction.order(instruction);
        return order == null || order.price() == null && order.triggerPrice() == null ? null : order;
    }

    /** Checks that the prices of an order are multiples of a step. */
    static void check(NewOrder order, BigDecimal step) throws Denial {
        check(OrderField.PRICE, order.price(), step);
        check(OrderField.TRIGGER_PRICE, order.triggerPrice(), step);
    }

    private static void check(OrderField field, BigDecimal price, BigDecimal step) throws Denial {
        if (price != null && price.remainder(step).signum() != 0) {
            throw new Denial(
                    DenialReason.PRICE_OFF_STEP,
                    "the field " + field.spelling() + " is " + price.toPlainString()
                            + ", which is no multiple of the instrument's price step " + step.toPlainString());
        }
    }

    /** Returns the step of an order's instrument, which fails if it cannot be learnt. */
    CompletableFuture<BigDecimal> of(NewOrder order) {
        Instrument instrument = new Instrument(order.exchange(), order.symbol(), order.board());
        CompletableFuture<BigDecimal> step = new CompletableFuture<>();
        long now = context.timers().nanoTime();
        lock.lock();
        try {
            Known known = steps.get(instrument);
            if (known != null && now - known.since() < LIFETIME.toNanos()) {
                return known.step();
            }
            steps.put(instrument, new Known(step, now));
        } finally {
            lock.unlock();
        }
        ask(instrument).whenComplete((answer, failure) -> {
            if (failure == null) {
                step.complete(answer);
            } else {
                forget(instrument, step);
                step.completeExceptionally(failure);
            }
        });
        return step;
    }

    private void forget(Instrument instrument, CompletableFuture<BigDecimal> step) {
        lock.lock();
        try {
            steps.computeIfPresent(instrument, (ignored, known) -> known.step() == step ? null : known);
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<BigDecimal> ask(Instrument instrument) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("format", "Simple");
        if (instrument.board() != null) {
            query.put("instrumentGroup", instrument.board());
        }
        String path = "/md/v2/Securities/" + HttpCall.segment(instrument.exchange()) + "/"
                + HttpCall.segment(instrument.symbol());
        return gateway.send(HttpCall.get(path, query, context.options().replyTimeout()))
                .thenApply(reply -> read(reply, instrument));
    }

    private BigDecimal read(HttpReply reply, Instrument instrument) {
        try {
            if (!reply.successful()) {
                throw new IOException("asking for it was answered with HTTP " + reply.status());
            }
            EventContext context =
                    EventContext.ofInstrument(instrument.exchange(), instrument.symbol(), instrument.board());
            BigDecimal step = Answers.security(reply.body(), context).minStep();
            if (step == null || step.signum() <= 0) {
                throw new IOException("the broker names none");
            }
            return step;
        } catch (IOException | CodecException e) {
            throw new CompletionException(e);
        }
    }
}
