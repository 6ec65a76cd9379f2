package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.Security;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The terms of instruments, each asked for once and then kept for a while.
 *
 * <p>Terms that are known are there at once, without another thread. One question serves all who wait for it; one that fails is
 * not kept. Thread-safe.
 */
final class InstrumentTerms {

    private static final int NOT_FOUND = 404;

    /** More instruments than any desk trades; the one that was used longest ago goes first. */
    private static final int LIMIT = 10_000;

    /** The exchange changes steps and their values between sessions. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final OrderContext context;
    private final AuthorizedGateway gateway;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Instrument, Known> terms = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instrument, Known> eldest) {
            return size() > LIMIT;
        }
    };

    InstrumentTerms(OrderContext context) {
        this.context = context;
        this.gateway = new AuthorizedGateway(context.gateway(), Urgency.ORDER, context.tokens(), context.timers());
    }

    private record Known(CompletableFuture<Terms> terms, long since) {}

    /** Returns the terms of an instrument, which fails if they cannot be learnt; with a {@link Denial} if there are none. */
    CompletableFuture<Terms> of(Instrument instrument) {
        CompletableFuture<Terms> asked = new CompletableFuture<>();
        long now = context.timers().nanoTime();
        lock.lock();
        try {
            Known known = terms.get(instrument);
            if (known != null && now - known.since() < LIFETIME.toNanos()) {
                return known.terms();
            }
            terms.put(instrument, new Known(asked, now));
        } finally {
            lock.unlock();
        }
        ask(instrument).whenComplete((answer, failure) -> {
            if (failure == null) {
                asked.complete(answer);
            } else {
                forget(instrument, asked);
                asked.completeExceptionally(failure);
            }
        });
        return asked;
    }

    private void forget(Instrument instrument, CompletableFuture<Terms> failed) {
        lock.lock();
        try {
            terms.computeIfPresent(instrument, (ignored, known) -> known.terms() == failed ? null : known);
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Terms> ask(Instrument instrument) {
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

    private Terms read(HttpReply reply, Instrument instrument) {
        try {
            if (reply.status() == NOT_FOUND) {
                String board = instrument.board() == null ? "" : ", board " + instrument.board();
                throw new Denial(
                        DenialReason.UNKNOWN_INSTRUMENT,
                        "the broker knows no " + instrument.symbol() + " on " + instrument.exchange() + board
                                + " (HTTP 404)");
            }
            if (!reply.successful()) {
                throw new IOException("asking for it was answered with HTTP " + reply.status());
            }
            EventContext context =
                    EventContext.ofInstrument(instrument.exchange(), instrument.symbol(), instrument.board());
            Security security = Answers.security(reply.body(), context);
            if (security.minStep() == null || security.minStep().signum() <= 0) {
                throw new IOException("the broker names none");
            }
            return Terms.of(security);
        } catch (IOException | CodecException | Denial e) {
            throw new CompletionException(e);
        }
    }
}
